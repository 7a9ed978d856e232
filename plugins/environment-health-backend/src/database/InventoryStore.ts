import type { PlaceRecord } from '../model/PlaceRecord';
import type { StackRecord } from '../model/StackRecord';

/** Keeps the stacks of each account and region. */
export interface InventoryStore {
  /** A text that differs once a stack came, changed or left. */
  revision(): Promise<string>;

  listPlaces(): Promise<PlaceRecord[]>;

  listStacks(place?: string): Promise<StackRecord[]>;

  /**
   * Keeps what a place has, instead of what it had.
   *
   * @param error - what of it could not be read
   * @returns whether anything differs from what was kept.
   */
  putPlace(
    place: string,
    stacks: StackRecord[],
    observed: { at: string; error?: string },
  ): Promise<boolean>;

  /** Notes that a place could not be read; its stacks stay as they are. */
  putFailure(place: string, message: string, at: string): Promise<void>;

  /** Forgets all other places, and their stacks. */
  forgetExcept(places: string[]): Promise<void>;
}
