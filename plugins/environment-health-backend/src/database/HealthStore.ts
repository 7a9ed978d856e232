import type { KeptHealth } from '../model/KeptHealth';
import type { PlaceRecord } from '../model/PlaceRecord';
import type { RoundRecord } from '../model/RoundRecord';

/** What is read to answer for one entity. */
export interface HealthReading {
  health: KeptHealth;
  /** The rounds that its results are from. */
  rounds: RoundRecord[];
  /** Places that cannot be read at present, whether the entity lies there or not. */
  failedPlaces: PlaceRecord[];
}

/** Keeps the projected healths. */
export interface HealthStore {
  /** One statement. */
  read(entityRef: string): Promise<HealthReading | undefined>;

  get(entityRef: string): Promise<KeptHealth | undefined>;

  put(health: KeptHealth): Promise<void>;

  remove(entityRefs: string[]): Promise<void>;
}
