import {
  foldPage,
  type PageEvent,
  type PageSummary,
} from '@callboard/backstage-plugin-on-call-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { DueTask } from '../paging/PageTask';
import type {
  HandedPage,
  PageLimit,
  PageListing,
  PageStore,
} from '../paging/PageStore';
import type {
  PageChange,
  PageDestination,
  StoredPage,
} from '../paging/StoredPage';
import { changePage, insertTasks, readPage } from './changePage';
import { countPages, lockPages } from './pageLocks';
import { toPageEventRow, toPageRow, toSummary, type PageRow } from './pageRows';
import { removeClosedPages } from './removeClosedPages';

/** {@inheritDoc PageStore} */
export class DatabasePageStore implements PageStore {
  readonly #db: Knex;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
  }

  async create(options: {
    requestId: string;
    destination?: PageDestination;
    event: Extract<PageEvent, { kind: 'paged' }>;
    tasks: DueTask[];
    limit?: PageLimit;
  }): Promise<{ stored: StoredPage; created: boolean }> {
    const { requestId, event, tasks, limit } = options;
    const page = foldPage([event]);
    return this.#db.transaction(async tx => {
      await lockPages(tx, page);
      const earlier = await readPage(
        tx,
        { request_id: requestId },
        { lock: false },
      );
      if (earlier) {
        return { stored: earlier, created: false };
      }
      limit?.assert(await countPages(tx, page, limit.since));
      await tx('pages')
        .insert(toPageRow(page, { ...options, seq: 1 }))
        .onConflict('request_id')
        .ignore();
      const [id]: string[] = await tx('pages')
        .where({ request_id: requestId })
        .pluck('id');
      const created = id === page.id;
      if (created) {
        await tx('page_events').insert(toPageEventRow(id, 1, event));
        await insertTasks(tx, id, tasks);
      }
      const stored = await readPage(tx, { id }, { lock: false });
      return { stored: stored!, created };
    });
  }

  async read(id: string): Promise<StoredPage | undefined> {
    return readPage(this.#db, { id }, { lock: false });
  }

  async readByRequest(requestId: string): Promise<StoredPage | undefined> {
    return readPage(this.#db, { request_id: requestId }, { lock: false });
  }

  async change(
    id: string,
    decide: (stored: StoredPage) => PageChange | undefined,
  ): Promise<{ stored: StoredPage; changed: boolean }> {
    return this.#db.transaction(tx => changePage(tx, id, decide));
  }

  async list(
    entityRef: string,
    { limit, after }: PageListing,
  ): Promise<PageSummary[]> {
    const rows: PageRow[] = await this.#db('pages')
      .where({ entity_ref: entityRef })
      .modify(query => {
        if (after) {
          query.where(later =>
            later
              .where('created_at', '<', after.createdAt)
              .orWhere(tied =>
                tied
                  .where('created_at', after.createdAt)
                  .where('id', '<', after.id),
              ),
          );
        }
      })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit)
      .select();
    return rows.map(toSummary);
  }

  async listOpen(entityRefs: string[], since: string): Promise<PageSummary[]> {
    const rows = await inChunks<string, PageRow>(entityRefs, chunk =>
      this.#db('pages')
        .whereIn('entity_ref', chunk)
        .where('created_at', '>=', since)
        .whereNot({ status: 'resolved' })
        .select(),
    );
    return rows
      .map(toSummary)
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  async listHanded(since: string): Promise<HandedPage[]> {
    const rows: PageRow[] = await this.#db('pages')
      .whereNotNull('handed_at')
      .where('handed_at', '>=', since)
      .whereNot({ status: 'resolved' })
      .orderBy('handed_at')
      .select();
    return rows.map(row => ({
      id: row.id,
      provider: row.provider!,
      key: row.provider_key!,
    }));
  }

  async removeClosed(options: {
    before: string;
    limit: number;
  }): Promise<number> {
    return removeClosedPages(this.#db, options);
  }

  async removeLocks(before: string): Promise<void> {
    await this.#db('page_locks').where('locked_at', '<', before).delete();
  }
}
