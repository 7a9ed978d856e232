/** Keys of one provider that are read together. */
export interface Shard {
  provider: string;
  /** Unique in its provider, and the same while the number of shards is. */
  shardKey: string;
  keys: string[];
  /** Differs when other keys are in it. */
  contentHash: string;
}
