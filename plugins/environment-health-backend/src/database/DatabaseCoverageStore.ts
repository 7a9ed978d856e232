import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { Coverage, CoverageStore } from './CoverageStore';

/** {@inheritDoc CoverageStore} */
export class DatabaseCoverageStore implements CoverageStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(suiteId: string, shardKey?: string): Promise<Coverage[]> {
    const rows: any[] = await this.#db('coverage')
      .where({
        suite_id: suiteId,
        ...(shardKey !== undefined && { shard_key: shardKey }),
      })
      .select();
    return rows.map(row => ({
      entityRef: row.entity_ref,
      environment: row.environment,
      shardKey: row.shard_key,
      answered: Boolean(row.answered),
    }));
  }

  async put(suiteId: string, coverage: Coverage[]): Promise<void> {
    await inChunks(coverage, chunk =>
      this.#db('coverage')
        .insert(
          chunk.map(one => ({
            ...keyOf(suiteId, one),
            answered: one.answered,
          })),
        )
        .onConflict(['suite_id', 'shard_key', 'entity_ref', 'environment'])
        .merge(),
    );
  }

  async remove(suiteId: string, coverage: Coverage[]): Promise<void> {
    for (const one of coverage) {
      await this.#db('coverage').where(keyOf(suiteId, one)).delete();
    }
  }

  async listSuites(): Promise<string[]> {
    return this.#db('coverage').distinct('suite_id').pluck('suite_id');
  }
}

function keyOf(suiteId: string, coverage: Coverage) {
  return {
    suite_id: suiteId,
    shard_key: coverage.shardKey,
    entity_ref: coverage.entityRef,
    environment: coverage.environment,
  };
}
