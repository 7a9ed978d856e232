import type { ResultRecord } from '../model/ResultRecord';

/** Keeps what the checks found last. */
export interface ResultStore {
  /** All results of one entity, in all environments. */
  list(entityRef: string): Promise<ResultRecord[]>;

  /** All results of one shard, in all entities and environments. */
  listOfShard(suiteId: string, shardKey: string): Promise<ResultRecord[]>;

  put(results: ResultRecord[]): Promise<void>;

  /** Hands the results of environments over to another shard of the same suite. */
  moveToShard(
    suiteId: string,
    moves: { entityRef: string; environment: string; shardKey: string }[],
  ): Promise<void>;

  remove(
    results: Pick<ResultRecord, 'entityRef' | 'environment' | 'id'>[],
  ): Promise<void>;
}
