/** The last round of one shard: how fresh its results are. */
export interface RoundRecord {
  suiteId: string;
  shardKey: string;
  /** When it began. */
  observedAt: string;
  /** From then on its results are too old to be believed. */
  staleAt: string;
}
