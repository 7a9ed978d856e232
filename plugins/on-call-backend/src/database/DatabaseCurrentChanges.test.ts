import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { migrate } from '../paging/__testUtils__/startPaging';
import { DatabaseChangeStores } from './DatabaseChangeStores';

const at = (hour: number) =>
  new Date(Date.UTC(2026, 10, 22, hour)).toISOString();

describeOnEachDatabase('DatabaseCurrentChanges', () => {
  it('tells at once what the stores tell one by one', async () => {
    const knex = await initDatabase();
    await migrate(knex);
    const stores = new DatabaseChangeStores(knex);
    for (const [index, scheduleId] of ['a', 'b', 'a', 'c'].entries()) {
      await stores.swaps.add({
        id: `swap-${index}`,
        scheduleId,
        start: at(20 - index),
        end: at(22),
        from: 'user:default/mona',
        to: 'user:default/hubot',
        ...(index % 2 && { reason: 'away' }),
        status: 'open',
        createdAt: at(0),
      });
      await stores.notes.add({
        id: `note-${index}`,
        scheduleId,
        text: `Look at ${index}`,
        author: 'user:default/mona',
        createdAt: at(index),
      });
    }
    const ids = ['a', 'b'];
    const about = { now: at(10), notesSince: at(1) };
    const found = await stores.currentChanges.of(ids, about);
    expect(found).toEqual({
      swaps: await stores.swaps.waiting(ids, about.now),
      notes: await stores.notes.since(ids, about.notesSince),
    });
    expect(found.swaps.map(({ id }) => id)).toEqual([
      'swap-2',
      'swap-1',
      'swap-0',
    ]);
    expect(found.notes.map(({ id }) => id)).toEqual(['note-2', 'note-1']);
    expect(await stores.currentChanges.of([], about)).toEqual({
      swaps: [],
      notes: [],
    });
  });
});
