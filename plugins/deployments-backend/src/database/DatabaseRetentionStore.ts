import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { RetentionStore } from './RetentionStore';

const factTables = [
  'deployments',
  'deployment_steps',
  'stack_operations',
  'stacks',
  'stack_sets',
  'source_states',
  'refreshes',
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

  async listEntitiesOlderThan(before: string): Promise<string[]> {
    return this.#db('deployments')
      .where('created_at', '<', before)
      .distinct('entity_ref')
      .pluck('entity_ref');
  }

  async removeDeployments(
    entityRef: string,
    before: string,
    keepIds: string[],
  ): Promise<number> {
    return this.#db('deployments')
      .where({ entity_ref: entityRef })
      .where('created_at', '<', before)
      .whereNotIn('id', keepIds)
      .delete();
  }

  async removeOrphans(before: string): Promise<number> {
    const steps = await this.#db('deployment_steps')
      .where('updated_at', '<', before)
      .whereNotExists(
        this.#db('deployments')
          .select('id')
          .whereRaw('deployments.entity_ref = deployment_steps.entity_ref')
          .whereRaw('deployments.source = deployment_steps.source')
          .whereRaw('deployments.run_id = deployment_steps.run_id'),
      )
      .delete();
    const operations = await this.#db('stack_operations')
      .where('started_at', '<', before)
      .where(orphaned =>
        orphaned
          .whereNull('deployment_id')
          .orWhereNotExists(
            this.#db('deployments')
              .select('id')
              .whereRaw('deployments.id = stack_operations.deployment_id'),
          ),
      )
      .delete();
    return steps + operations;
  }
}
