import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import type { ShardName, SourceStateStore } from './SourceStateStore';

interface SourceStateRow {
  entity_ref: string;
  source: string;
  shard: string;
  observed_at: string | null;
  error: string | null;
  error_since: string | null;
}

/** A kept state, as other tables' reads may join it. */
export function toSourceState(row: SourceStateRow): SourceStateRecord {
  return {
    entityRef: row.entity_ref,
    source: row.source,
    shard: row.shard,
    observedAt: row.observed_at ?? undefined,
    error:
      row.error && row.error_since
        ? { message: row.error, since: row.error_since }
        : undefined,
  };
}

/** {@inheritDoc SourceStateStore} */
export class DatabaseSourceStateStore implements SourceStateStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(entityRef: string): Promise<SourceStateRecord[]> {
    const rows = await this.#db<SourceStateRow>('source_states')
      .where({ entity_ref: entityRef })
      .select();
    return (rows as SourceStateRow[]).map(toSourceState);
  }

  async recordSuccess(
    shard: ShardName,
    entityRefs: string[],
    at: string,
  ): Promise<string[]> {
    const recovered = await inChunks<string, string>(entityRefs, chunk =>
      this.#db<SourceStateRow>('source_states')
        .where({ ...shard })
        .whereIn('entity_ref', chunk)
        .whereNotNull('error')
        .pluck('entity_ref'),
    );
    await inChunks(entityRefs, chunk =>
      this.#db('source_states')
        .insert(
          chunk.map(entityRef => ({
            entity_ref: entityRef,
            ...shard,
            observed_at: at,
            error: null,
            error_since: null,
          })),
        )
        .onConflict(['entity_ref', 'source', 'shard'])
        .merge(),
    );
    return recovered;
  }

  async recordFailure(
    shard: ShardName,
    entityRefs: string[],
    message: string,
    at: string,
  ): Promise<string[]> {
    const same = await inChunks<string, string>(entityRefs, chunk =>
      this.#db<SourceStateRow>('source_states')
        .where({ ...shard, error: message })
        .whereIn('entity_ref', chunk)
        .pluck('entity_ref'),
    );
    const known = new Set(same);
    const changed = entityRefs.filter(entityRef => !known.has(entityRef));
    await inChunks(changed, chunk =>
      this.#db('source_states')
        .insert(
          chunk.map(entityRef => ({
            entity_ref: entityRef,
            ...shard,
            error: message,
            error_since: at,
          })),
        )
        .onConflict(['entity_ref', 'source', 'shard'])
        .merge({
          error: message,
          // A failure that changes its words began when it began.
          error_since: this.#db.raw(
            'coalesce(source_states.error_since, excluded.error_since)',
          ),
        }),
    );
    return changed;
  }

  async forgetExcept(
    source: string,
    plan: Map<string, Set<string>>,
  ): Promise<string[]> {
    const rows = await this.#db<SourceStateRow>('source_states')
      .where({ source })
      .select('shard', 'entity_ref');
    const stale = new Map<string, string[]>();
    for (const { shard, entity_ref: entityRef } of rows) {
      if (!plan.get(shard)?.has(entityRef)) {
        stale.set(shard, [...(stale.get(shard) ?? []), entityRef]);
      }
    }
    for (const [shard, entityRefs] of stale) {
      await inChunks(entityRefs, chunk =>
        this.#db('source_states')
          .where({ source, shard })
          .whereIn('entity_ref', chunk)
          .delete(),
      );
    }
    return [...new Set([...stale.values()].flat())];
  }
}
