import { NotFoundError } from '@backstage/errors';
import { foldPage } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import { nameOfTask, type DueTask } from '../paging/PageTask';
import type { PageChange, StoredPage } from '../paging/StoredPage';
import {
  statusColumns,
  toDestination,
  toPageEvent,
  toPageEventRow,
  type PageEventRow,
  type PageRow,
} from './pageRows';

/** Reads a page with its events, and what is still to be done about it. */
export async function readPage(
  db: Knex,
  key: Partial<Pick<PageRow, 'id' | 'request_id'>>,
  options: { lock: boolean },
): Promise<StoredPage | undefined> {
  const row: PageRow | undefined = await db('pages')
    .where(key)
    .modify(query => options.lock && query.forUpdate())
    .first();
  if (!row) {
    return undefined;
  }
  const rows: PageEventRow[] = await db('page_events')
    .where({ page_id: row.id })
    .orderBy('seq')
    .select();
  const pending: string[] = await db('page_tasks')
    .where({ page_id: row.id })
    .whereNotNull('due_at')
    .pluck('content');
  const events = rows.map(toPageEvent);
  const destination = toDestination(row);
  return {
    requestId: row.request_id,
    ...(destination && { destination }),
    events,
    page: foldPage(events),
    pending: pending.map(content => JSON.parse(content)),
  };
}

/**
 * Adds to a page within a transaction, which has the page's row locked until it ends:
 * every replica adds after the other, and `seq` has no gaps.
 *
 * @throws `NotFoundError` when there is no such page.
 */
export async function changePage(
  tx: Knex,
  id: string,
  decide: (stored: StoredPage) => PageChange | undefined,
): Promise<{ stored: StoredPage; changed: boolean }> {
  const stored = await readPage(tx, { id }, { lock: true });
  if (!stored) {
    throw new NotFoundError(`No page ${id} was found`);
  }
  const change = decide(stored);
  if (!change) {
    return { stored, changed: false };
  }
  const { events: added = [], tasks = [], handedAt } = change;
  const events = [...stored.events, ...added];
  const page = foldPage(events);
  if (added.length) {
    await tx('page_events').insert(
      added.map((event, index) =>
        toPageEventRow(id, stored.events.length + 1 + index, event),
      ),
    );
  }
  await tx('pages')
    .where({ id })
    .update({
      ...statusColumns(page),
      seq: events.length,
      ...(handedAt !== undefined && { handed_at: handedAt }),
    });
  await insertTasks(tx, id, tasks);
  const { destination } = stored;
  return {
    changed: true,
    stored: {
      ...stored,
      ...(destination &&
        handedAt !== undefined && {
          destination: { ...destination, handedAt },
        }),
      events,
      page,
      pending: [...stored.pending, ...tasks.map(({ task }) => task)],
    },
  };
}

/** Adds tasks to a page; those that were there before stay as they are. */
export async function insertTasks(
  tx: Knex,
  pageId: string,
  tasks: DueTask[],
): Promise<void> {
  for (const { task, dueAt } of tasks) {
    await tx('page_tasks')
      .insert({
        page_id: pageId,
        name: nameOfTask(task),
        content: JSON.stringify(task),
        due_at: dueAt,
        attempts: 0,
      })
      .onConflict(['page_id', 'name'])
      .ignore();
  }
}
