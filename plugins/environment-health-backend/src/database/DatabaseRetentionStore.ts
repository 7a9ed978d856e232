import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { RetentionStore } from './RetentionStore';

const factTables = [
  'results',
  'coverage',
  'transitions',
  'acknowledgements',
  'series',
  'run_requests',
];

/** {@inheritDoc RetentionStore} */
export class DatabaseRetentionStore implements RetentionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async markGone(entityRefs: string[], at: string): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('departures')
        .insert(
          chunk.map(entityRef => ({ entity_ref: entityRef, gone_at: at })),
        )
        .onConflict('entity_ref')
        .ignore(),
    );
  }

  async markBack(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('departures').whereIn('entity_ref', chunk).delete(),
    );
  }

  async removeGone(before: string): Promise<number> {
    const gone: string[] = await this.#db('departures')
      .where('gone_at', '<', before)
      .pluck('entity_ref');
    await inChunks(gone, async chunk => {
      for (const table of factTables) {
        await this.#db(table).whereIn('entity_ref', chunk).delete();
      }
      await this.#db('departures').whereIn('entity_ref', chunk).delete();
    });
    return gone.length;
  }
}
