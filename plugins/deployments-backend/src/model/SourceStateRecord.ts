/** Whether one shard of a source could be read for an entity. */
export interface SourceStateRecord {
  entityRef: string;
  source: string;
  shard: string;
  /** Last time that it could be read. */
  observedAt?: string;
  /** Present while it cannot be read. */
  error?: { message: string; since: string };
}
