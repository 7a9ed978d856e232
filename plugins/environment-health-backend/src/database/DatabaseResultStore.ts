import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { ResultRecord } from '../model/ResultRecord';
import type { ResultStore } from './ResultStore';

/** {@inheritDoc ResultStore} */
export class DatabaseResultStore implements ResultStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(entityRef: string): Promise<ResultRecord[]> {
    const rows: any[] = await this.#db('results')
      .where({ entity_ref: entityRef })
      .orderBy(['environment', 'result_id'])
      .select();
    return rows.map(toResultRecord);
  }

  async listOfShard(
    suiteId: string,
    shardKey: string,
  ): Promise<ResultRecord[]> {
    const rows: any[] = await this.#db('results')
      .where({ suite_id: suiteId, shard_key: shardKey })
      .select();
    return rows.map(toResultRecord);
  }

  async put(results: ResultRecord[]): Promise<void> {
    await inChunks(results, chunk =>
      this.#db('results')
        .insert(chunk.map(toResultRow))
        .onConflict(['entity_ref', 'environment', 'result_id'])
        .merge(),
    );
  }

  async moveToShard(
    suiteId: string,
    moves: { entityRef: string; environment: string; shardKey: string }[],
  ): Promise<void> {
    for (const { entityRef, environment, shardKey } of moves) {
      await this.#db('results')
        .where({ suite_id: suiteId, entity_ref: entityRef, environment })
        .update({ shard_key: shardKey });
    }
  }

  async remove(
    results: Pick<ResultRecord, 'entityRef' | 'environment' | 'id'>[],
  ): Promise<void> {
    for (const result of results) {
      await this.#db('results')
        .where({
          entity_ref: result.entityRef,
          environment: result.environment,
          result_id: result.id,
        })
        .delete();
    }
  }
}

function toResultRow(result: ResultRecord) {
  const {
    entityRef,
    environment,
    id,
    suiteId,
    shardKey,
    status,
    since,
    ...body
  } = result;
  return {
    entity_ref: entityRef,
    environment,
    result_id: id,
    suite_id: suiteId,
    shard_key: shardKey,
    status,
    since,
    body: JSON.stringify(body),
  };
}

function toResultRecord(row: any): ResultRecord {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    id: row.result_id,
    suiteId: row.suite_id,
    shardKey: row.shard_key,
    status: row.status,
    since: row.since,
    ...JSON.parse(row.body),
  };
}
