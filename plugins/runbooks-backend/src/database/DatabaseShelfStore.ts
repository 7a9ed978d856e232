import type { RunbookFreshness } from '@callboard/backstage-plugin-runbooks-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { matchShelf } from './matchShelf';
import { outdateEntities, outdateRunbooks } from './outdateViews';
import {
  fromShelfRow,
  fromSummaryRow,
  SUMMARY_COLUMNS,
  toShelfRow,
  type ShelfDatabaseRow,
  type ShelvedDatabaseRow,
  type SummaryDatabaseRow,
} from './shelfRows';
import type { ShelfFilter, ShelfListing, ShelfRow } from '../shelf/ShelfRow';
import type { ShelfStore } from '../shelf/ShelfStore';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';

/** Names a runbook on a shelf. */
type Wanted = { entityRef: string; runbookId: string };

/** {@inheritDoc ShelfStore} */
export class DatabaseShelfStore implements ShelfStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(entityRef: string): Promise<ShelvedSummary[]> {
    return this.#summaries(query => query.where({ entity_ref: entityRef }));
  }

  async listOf(entityRefs: string[]): Promise<ShelvedSummary[]> {
    return inChunks<string, ShelvedSummary>([...new Set(entityRefs)], chunk =>
      this.#summaries(query => query.whereIn('entity_ref', chunk)),
    );
  }

  async get(
    entityRef: string,
    runbookId: string,
  ): Promise<ShelvedRunbook | undefined> {
    const [found] = await this.getMany([{ entityRef, runbookId }]);
    return found;
  }

  async listProcedures(): Promise<ShelvedSummary[]> {
    return this.#summaries(query => query.where({ scheduled: true }));
  }

  async getMany(wanted: Wanted[]): Promise<ShelvedRunbook[]> {
    return inOrder(
      wanted,
      await inChunks<Wanted, ShelvedRunbook>(wanted, chunk =>
        this.#shelved(named(chunk)),
      ),
    );
  }

  async summarize(wanted: Wanted[]): Promise<ShelvedSummary[]> {
    return inOrder(
      wanted,
      await inChunks<Wanted, ShelvedSummary>(wanted, chunk =>
        this.#summaries(named(chunk)),
      ),
    );
  }

  async replace(
    tree: string,
    rows: ShelfRow[],
    seenAt: string,
  ): Promise<string[]> {
    const wanted = rows.map(row => toShelfRow(row, seenAt));
    const known: ShelfDatabaseRow[] = await this.#db('shelf')
      .where({ tree })
      .select('entity_ref', 'runbook_id', 'row_hash');
    const keyOf = (row: ShelfDatabaseRow) =>
      `${row.entity_ref} ${row.runbook_id}`;
    const kept = new Map(known.map(row => [keyOf(row), row.row_hash]));
    const staying = new Set(wanted.map(keyOf));
    const changed = wanted.filter(row => kept.get(keyOf(row)) !== row.row_hash);
    const gone = known.filter(row => !staying.has(keyOf(row)));
    for (const row of gone) {
      await this.#db('shelf')
        .where({
          tree,
          entity_ref: row.entity_ref,
          runbook_id: row.runbook_id,
        })
        .delete();
    }
    // What was seen first stays so.
    const changing = Object.keys(changed[0] ?? {}).filter(
      column => column !== 'first_seen_at',
    );
    // Twenty values each: databases bound how many go into one statement.
    for (let start = 0; start < changed.length; start += 40) {
      const chunk = changed.slice(start, start + 40);
      await this.#db('shelf')
        .insert(chunk)
        .onConflict(['entity_ref', 'runbook_id'])
        .merge(changing);
    }
    const entityRefs = [
      ...new Set([...changed, ...gone].map(({ entity_ref }) => entity_ref)),
    ];
    await outdateRunbooks(this.#db, changed);
    await outdateEntities(this.#db, entityRefs);
    return entityRefs;
  }

  async removeTrees(trees: string[]): Promise<string[]> {
    const entityRefs = await inChunks<string, string>(trees, chunk =>
      this.#db('shelf').whereIn('tree', chunk).distinct().pluck('entity_ref'),
    );
    await inChunks(trees, chunk =>
      this.#db('shelf').whereIn('tree', chunk).delete(),
    );
    await outdateEntities(this.#db, entityRefs);
    return [...new Set(entityRefs)];
  }

  async removeEntities(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('shelf').whereIn('entity_ref', chunk).delete(),
    );
  }

  async listAll(filter: ShelfFilter): Promise<ShelfListing[]> {
    const rows: ShelfDatabaseRow[] = await matchShelf(this.#db('shelf'), filter)
      .orderBy('order_key')
      .select('entity_ref', 'runbook_id', 'order_key');
    return rows.map(toListing);
  }

  async count(filter: ShelfFilter): Promise<number> {
    const [row]: any[] = await matchShelf(this.#db('shelf'), filter).count({
      total: '*',
    });
    return Number(row.total);
  }

  async listEntities(): Promise<string[]> {
    return this.#db('shelf')
      .distinct()
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  async putFreshness(
    entityRef: string,
    states: Map<string, RunbookFreshness['state']>,
  ): Promise<boolean> {
    const byState = new Map<RunbookFreshness['state'], string[]>();
    for (const [runbookId, state] of states) {
      byState.set(state, [...(byState.get(state) ?? []), runbookId]);
    }
    let changed = 0;
    for (const [freshness, runbookIds] of byState) {
      const counts = await inChunks<string, number>(runbookIds, async chunk => [
        await this.#db('shelf')
          .where({ entity_ref: entityRef })
          .whereIn('runbook_id', chunk)
          .whereNot({ freshness })
          .update({ freshness }),
      ]);
      changed += counts.reduce((sum, count) => sum + count, 0);
    }
    return changed > 0;
  }

  async #summaries(
    refine: (query: Knex.QueryBuilder) => unknown,
  ): Promise<ShelvedSummary[]> {
    const rows: SummaryDatabaseRow[] = await this.#db('shelf')
      .modify(query => {
        refine(query);
      })
      .orderBy('order_key')
      .select(SUMMARY_COLUMNS);
    return rows.map(fromSummaryRow);
  }

  async #shelved(
    refine: (query: Knex.QueryBuilder) => unknown,
  ): Promise<ShelvedRunbook[]> {
    const rows: ShelvedDatabaseRow[] = await this.#db('shelf')
      .join('runbooks', {
        'runbooks.content_hash': 'shelf.content_hash',
        'runbooks.slug': 'shelf.slug',
      })
      .join('documents', 'documents.content_hash', 'shelf.content_hash')
      .leftJoin('trees', 'trees.tree', 'shelf.tree')
      .modify(query => {
        refine(query);
      })
      .orderBy('order_key')
      .select(SUMMARY_COLUMNS.map(column => `shelf.${column}`))
      .select(
        { runbook: 'runbooks.body' },
        'documents.diagnostics',
        'trees.observed_at',
      );
    return rows.map(fromShelfRow);
  }
}

function toListing(row: ShelfDatabaseRow): ShelfListing {
  return {
    entityRef: row.entity_ref,
    runbookId: row.runbook_id,
    orderKey: row.order_key,
  };
}

/** Perhaps some more than these, where entities share a runbook. */
function named(wanted: Wanted[]) {
  const refs = new Set(wanted.map(({ entityRef }) => entityRef));
  const ids = new Set(wanted.map(({ runbookId }) => runbookId));
  return (query: Knex.QueryBuilder) =>
    query.whereIn('entity_ref', [...refs]).whereIn('runbook_id', [...ids]);
}

function inOrder<T extends ShelvedSummary>(wanted: Wanted[], found: T[]): T[] {
  const byName = new Map(found.map(one => [`${one.entityRef} ${one.id}`, one]));
  return wanted.flatMap(
    ({ entityRef, runbookId }) => byName.get(`${entityRef} ${runbookId}`) ?? [],
  );
}
