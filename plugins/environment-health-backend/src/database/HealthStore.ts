import type { KeptHealth } from '../model/KeptHealth';
import type { PlaceRecord } from '../model/PlaceRecord';
import type { RoundRecord } from '../model/RoundRecord';
import type { TransitionRecord } from '../model/TransitionRecord';

/** What is read to answer for one entity. */
export interface HealthReading {
  health: KeptHealth;
  /** The rounds that its results are from. */
  rounds: RoundRecord[];
  /** Places that cannot be read at present, whether the entity lies there or not. */
  failedPlaces: PlaceRecord[];
  /** Stretches by which uptime is counted, in any order. */
  availability: TransitionRecord[];
}

/** Keeps the projected healths. */
export interface HealthStore {
  /**
   * One statement.
   *
   * @param options.results - every one, rather than those that are not healthy while the others are counted in `passed`
   * @param options.since - when the oldest stretch that matters has not ended yet; every one where absent
   */
  read(
    entityRef: string,
    options?: { results?: 'all'; since?: string },
  ): Promise<HealthReading | undefined>;

  get(entityRef: string): Promise<KeptHealth | undefined>;

  put(health: KeptHealth): Promise<void>;

  remove(entityRefs: string[]): Promise<void>;
}
