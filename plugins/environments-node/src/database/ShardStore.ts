/**
 * A shard that wants sweeping.
 *
 * @public
 */
export interface ShardClaim {
  /** Who reads it: a source's or suite's id. */
  source: string;
  shardKey: string;
  /** Changes with the targets of the shard, which makes it due at once. */
  contentHash: string;
}

/**
 * When a shard was last begun, and with what targets.
 *
 * @public
 */
export interface ShardStart {
  contentHash: string;
  /** Empty where it is due at once. */
  startedAt: string;
}

/**
 * Shares shards, parts of what is read upstream, out among replicas. Instants are
 * ISO-8601 in UTC with milliseconds.
 *
 * @public
 */
export interface ShardStore {
  /** Which shards of a source were begun when, by key. */
  list(source: string): Promise<Map<string, ShardStart>>;

  /**
   * Takes a shard, where it is due and nobody else has it.
   *
   * @param options.dueBefore - due where last begun before this instant
   * @param options.until - others may take it from then on, should this replica die
   */
  claim(
    shard: ShardClaim,
    options: { now: string; dueBefore: string; until: string },
  ): Promise<boolean>;

  /** @param again - makes it due at once, as after an interruption */
  release(shard: ShardClaim, again: boolean): Promise<void>;

  /** Makes shards due at once. */
  expedite(source: string, shardKeys: string[]): Promise<void>;

  /** Forgets the shards of a source that are no more. */
  forgetExcept(source: string, shardKeys: string[]): Promise<void>;
}
