import type { RoundRecord } from '../model/RoundRecord';

/** Keeps how fresh the results of each shard are. */
export interface RoundStore {
  get(suiteId: string, shardKey: string): Promise<RoundRecord | undefined>;

  /** Unless a later round was kept before. */
  put(round: RoundRecord): Promise<void>;

  /** Those that went stale by an instant and were not marked as expired yet. */
  listStale(at: string): Promise<RoundRecord[]>;

  markExpired(round: RoundRecord): Promise<void>;

  /** Forgets the rounds of a suite's shards that are no more. */
  forgetExcept(suiteId: string, shardKeys: string[]): Promise<void>;
}
