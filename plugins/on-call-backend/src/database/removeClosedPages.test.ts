import { randomUUID } from 'node:crypto';
import type { PageEvent } from '@callboard/backstage-plugin-on-call-common';
import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { pagedEvent } from '../paging/__testUtils__/pagedEvent';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import type { DueTask } from '../paging/PageTask';
import { DatabasePageStore } from './DatabasePageStore';
import { DatabasePageTaskStore } from './DatabasePageTaskStore';

const LONG_AGO = '2025-01-01T10:00:00.000Z';
const BEFORE = '2025-06-01T00:00:00.000Z';
const LATELY = '2026-11-20T10:00:00.000Z';
const by = 'user:default/mona';

const acknowledged = (at = LONG_AGO): PageEvent => ({
  kind: 'acknowledged',
  at,
  by,
});
const resolved = (at = LONG_AGO): PageEvent => ({ kind: 'resolved', at, by });
const exhausted = (at = LONG_AGO): PageEvent => ({ kind: 'exhausted', at });
const passOn: DueTask = {
  task: { kind: 'pass-on', answer: 'resolve' },
  dueAt: LONG_AGO,
};

async function create() {
  const knex = await initDatabase();
  await migratedDatabase(knex);
  const store = new DatabasePageStore(knex);
  const tasks = new DatabasePageTaskStore(knex);
  return {
    knex,
    store,
    tasks,
    /** Keeps a page to which that happened. */
    async keep(
      events: PageEvent[],
      options: { at?: string; tasks?: DueTask[] } = {},
    ): Promise<string> {
      const { stored } = await store.create({
        requestId: randomUUID(),
        event: pagedEvent({ at: options.at ?? LONG_AGO }),
        tasks: options.tasks ?? [],
      });
      const { id } = stored.page;
      await store.change(id, () => (events.length ? { events } : undefined));
      return id;
    },
    remove: (limit = 10) => store.removeClosed({ before: BEFORE, limit }),
  };
}

describeOnEachDatabase('pages of the past', () => {
  it('are removed with all that is kept of them once they are closed', async () => {
    const { keep, knex, remove, tasks } = await create();
    await keep([acknowledged(), resolved()], { tasks: [passOn] });
    await keep([exhausted()]);
    const [claimed] = await tasks.claimDue({
      now: LATELY,
      until: LATELY,
      limit: 10,
    });
    await tasks.finish(claimed);
    const recent = await keep([resolved(LATELY)], { at: LATELY });
    expect(await remove()).toBe(2);
    expect(await knex('pages').pluck('id')).toEqual([recent]);
    expect(await knex('page_events').distinct().pluck('page_id')).toEqual([
      recent,
    ]);
    expect(await knex('page_tasks').select()).toEqual([]);
    expect(await remove()).toBe(0);
  });

  it.each<[string, PageEvent[], DueTask[]]>([
    ['open', [], []],
    ['acknowledged', [acknowledged()], []],
    ['acknowledged late', [exhausted(), acknowledged()], []],
    ['resolved lately', [acknowledged(), resolved(LATELY)], []],
    ['exhausted lately', [exhausted(LATELY)], []],
    [
      'resolved, which the provider is still to be told',
      [resolved()],
      [passOn],
    ],
  ])('are kept when they are %s', async (_, events, tasks) => {
    const { keep, remove, store } = await create();
    const id = await keep(events, { tasks });
    expect(await remove()).toBe(0);
    expect((await store.read(id))?.events).toHaveLength(1 + events.length);
  });

  it('are removed some at a time, those that were made first first', async () => {
    const { keep, knex, remove } = await create();
    const ids: string[] = [];
    for (const day of [3, 1, 5, 2, 4]) {
      ids[day] = await keep([resolved('2025-01-31T10:00:00.000Z')], {
        at: `2025-01-0${day}T10:00:00.000Z`,
      });
    }
    expect(await remove(2)).toBe(2);
    expect((await knex('pages').pluck('id')).sort()).toEqual(
      [ids[3], ids[4], ids[5]].sort(),
    );
    expect(await remove(2)).toBe(2);
    expect(await remove(2)).toBe(1);
    expect(await remove(2)).toBe(0);
  });

  it('leave no locks of those who do not page any more', async () => {
    const { keep, knex, store } = await create();
    await keep([]);
    await store.removeLocks('2025-01-01T00:00:00.000Z');
    expect(await knex('page_locks').select()).toHaveLength(1);
    await store.removeLocks(new Date(Date.now() + 1).toISOString());
    expect(await knex('page_locks').select()).toEqual([]);
  });
});
