import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ClaimedTask } from '../paging/PageTask';
import type { PageTaskStore } from '../paging/PageTaskStore';
import { nameOfTask } from '../paging/PageTask';
import type { PageChange, StoredPage } from '../paging/StoredPage';
import { changePage } from './changePage';

const TABLE = 'page_tasks';

/** {@inheritDoc PageTaskStore} */
export class DatabasePageTaskStore implements PageTaskStore {
  readonly #db: Knex;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
  }

  async claimDue(options: {
    now: string;
    until: string;
    limit: number;
    pageId?: string;
  }): Promise<ClaimedTask[]> {
    const { now, until, limit, pageId } = options;
    const due = (query: Knex.QueryBuilder) =>
      query
        .where('due_at', '<=', now)
        .where(free =>
          free.whereNull('claimed_until').orWhere('claimed_until', '<', now),
        );
    const rows = await this.#db(TABLE)
      .modify(due)
      .modify(query => pageId !== undefined && query.where({ page_id: pageId }))
      .orderBy('due_at')
      .limit(limit)
      .select();
    const claimed: ClaimedTask[] = [];
    for (const row of rows) {
      const claim = randomUUID();
      // Of several who found it free, the database lets one change it.
      const count = await this.#db(TABLE)
        .where({ page_id: row.page_id, name: row.name })
        .modify(due)
        .update({
          claim,
          claimed_until: until,
          attempts: this.#db.raw('attempts + 1'),
        });
      if (count) {
        claimed.push({
          pageId: row.page_id,
          task: JSON.parse(row.content),
          dueAt: row.due_at,
          claim,
          attempts: row.attempts + 1,
        });
      }
    }
    return claimed;
  }

  async renew(task: ClaimedTask, until: string): Promise<boolean> {
    return (
      (await this.#own(this.#db, task).update({ claimed_until: until })) > 0
    );
  }

  async finish(
    task: ClaimedTask,
    decide: (stored: StoredPage) => PageChange | undefined = () => undefined,
  ): Promise<{ stored: StoredPage; changed: boolean } | undefined> {
    return this.#db.transaction(async tx => {
      const done = await this.#own(tx, task).update({
        due_at: null,
        claim: null,
        claimed_until: null,
      });
      return done ? changePage(tx, task.pageId, decide) : undefined;
    });
  }

  async postpone(task: ClaimedTask, dueAt: string): Promise<void> {
    await this.#own(this.#db, task).update({
      due_at: dueAt,
      claim: null,
      claimed_until: null,
    });
  }

  #own(db: Knex, { pageId, task, claim }: ClaimedTask): Knex.QueryBuilder {
    return db(TABLE).where({ page_id: pageId, name: nameOfTask(task), claim });
  }
}
