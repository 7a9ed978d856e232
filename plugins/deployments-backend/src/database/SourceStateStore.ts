import type { SourceStateRecord } from '../model/SourceStateRecord';

/** One shard of one source. */
export interface ShardName {
  source: string;
  shard: string;
}

/** Keeps whether each source could be read for each entity. */
export interface SourceStateStore {
  get(entityRef: string): Promise<SourceStateRecord[]>;

  /** @returns refs of entities for which the source had failed until now. */
  recordSuccess(
    shard: ShardName,
    entityRefs: string[],
    at: string,
  ): Promise<string[]>;

  /**
   * Notes a failure; what was observed last stays as it is.
   *
   * @returns refs of entities for which the source had not failed in this way until now.
   */
  recordFailure(
    shard: ShardName,
    entityRefs: string[],
    message: string,
    at: string,
  ): Promise<string[]>;

  /**
   * Forgets how entities were doing in shards that they are read in no more.
   *
   * @param plan - every entity that the source reads, by shard
   * @returns refs of the entities of which something was forgotten.
   */
  forgetExcept(
    source: string,
    plan: Map<string, Set<string>>,
  ): Promise<string[]>;
}
