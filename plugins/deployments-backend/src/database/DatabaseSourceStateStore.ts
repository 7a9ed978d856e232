import type { Knex } from 'knex';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import { inChunks } from './inChunks';
import type { SourceStateStore } from './SourceStateStore';

interface SourceStateRow {
  entity_ref: string;
  source: string;
  observed_at: string | null;
  error: string | null;
  error_since: string | null;
}

/** A kept state, as other tables' reads may join it. */
export function toSourceState(row: SourceStateRow): SourceStateRecord {
  return {
    entityRef: row.entity_ref,
    source: row.source,
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
    source: string,
    entityRefs: string[],
    at: string,
  ): Promise<string[]> {
    const recovered = await inChunks<string, string>(entityRefs, chunk =>
      this.#db<SourceStateRow>('source_states')
        .where({ source })
        .whereIn('entity_ref', chunk)
        .whereNotNull('error')
        .pluck('entity_ref'),
    );
    await inChunks(entityRefs, chunk =>
      this.#db('source_states')
        .insert(
          chunk.map(entityRef => ({
            entity_ref: entityRef,
            source,
            observed_at: at,
            error: null,
            error_since: null,
          })),
        )
        .onConflict(['entity_ref', 'source'])
        .merge(),
    );
    return recovered;
  }

  async recordFailure(
    source: string,
    entityRefs: string[],
    message: string,
    at: string,
  ): Promise<string[]> {
    const same = await inChunks<string, string>(entityRefs, chunk =>
      this.#db<SourceStateRow>('source_states')
        .where({ source, error: message })
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
            source,
            error: message,
            error_since: at,
          })),
        )
        .onConflict(['entity_ref', 'source'])
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

  async forgetExcept(entityRef: string, sources: string[]): Promise<void> {
    await this.#db('source_states')
      .where({ entity_ref: entityRef })
      .whereNotIn('source', sources)
      .delete();
  }
}
