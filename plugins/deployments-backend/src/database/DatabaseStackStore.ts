import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';
import type { StackStore } from './StackStore';

/** {@inheritDoc StackStore} */
export class DatabaseStackStore implements StackStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(entityRef: string): Promise<StackRecord[]> {
    const rows = await this.#db('stacks')
      .where({ entity_ref: entityRef })
      .select('environment', 'source', 'shard', 'state');
    return rows.map(row => ({
      environment: row.environment,
      source: row.source,
      shard: row.shard ?? undefined,
      state: JSON.parse(row.state),
    }));
  }

  async put(entityRef: string, stacks: StackRecord[]): Promise<void> {
    const rows = stacks.map(({ environment, source, shard, state }) => ({
      entity_ref: entityRef,
      environment,
      stack_id: state.stackId,
      source,
      shard: shard ?? null,
      stack_name: state.stackName,
      account_id: state.accountId,
      region: state.region,
      observed_at: state.observedAt,
      state: JSON.stringify(state),
    }));
    await inChunks(rows, chunk =>
      this.#db('stacks')
        .insert(chunk)
        .onConflict(['entity_ref', 'environment', 'stack_id'])
        .merge(),
    );
  }

  async listSets(entityRef: string): Promise<StackSetRecord[]> {
    const rows = await this.#db('stack_sets')
      .where({ entity_ref: entityRef })
      .select();
    return rows.map(row => ({
      environment: row.environment,
      source: row.source,
      accountId: row.account_id,
      region: row.region,
      observedAt: row.observed_at,
      stackIds: JSON.parse(row.stack_ids),
      missing: JSON.parse(row.missing),
      places: JSON.parse(row.places),
    }));
  }

  async putSets(entityRef: string, sets: StackSetRecord[]): Promise<void> {
    const rows = sets.map(set => ({
      entity_ref: entityRef,
      environment: set.environment,
      source: set.source,
      account_id: set.accountId,
      region: set.region,
      observed_at: set.observedAt,
      stack_ids: JSON.stringify(set.stackIds),
      missing: JSON.stringify(set.missing),
      places: JSON.stringify(set.places),
    }));
    await inChunks(rows, chunk =>
      this.#db('stack_sets')
        .insert(chunk)
        .onConflict([
          'entity_ref',
          'environment',
          'source',
          'account_id',
          'region',
        ])
        .merge(),
    );
  }
}
