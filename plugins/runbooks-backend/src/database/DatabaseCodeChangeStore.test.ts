import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from '../__testUtils__/component';
import {
  createTestCollection,
  createTestStores,
} from '../__testUtils__/createTestCollection';
import { markdown } from '../__testUtils__/markdown';

const root = { tree: 'https://github.com/acme/mono/tree/main/', folder: 'api' };
const change = { ...root, head: 'a1', day: '2026-11-20', files: 3 };

describeOnEachDatabase('DatabaseCodeChangeStore', () => {
  it('counts a push once, whenever and however often it is told of', async () => {
    const { codeChanges } = await createTestStores();
    await Promise.all(
      Array.from({ length: 4 }, () => codeChanges.add([change])),
    );
    await codeChanges.add([{ ...change, day: '2026-11-21', files: 9 }]);
    expect(await codeChanges.listAfter(root, '2026-11-19')).toEqual([
      { day: '2026-11-20', files: 3 },
    ]);
  });

  it('adds up by day, for one folder', async () => {
    const { codeChanges } = await createTestStores();
    await codeChanges.add([
      change,
      { ...change, head: 'a2' },
      { ...change, head: 'a3', day: '2026-11-22', files: 1 },
      { ...change, folder: '' },
      { ...change, tree: 'https://github.com/acme/other/tree/main/' },
    ]);
    expect(await codeChanges.listAfter(root, '2026-11-01')).toEqual([
      { day: '2026-11-20', files: 6 },
      { day: '2026-11-22', files: 1 },
    ]);
    expect(await codeChanges.listAfter(root, '2026-11-20')).toEqual([
      { day: '2026-11-22', files: 1 },
    ]);
  });

  it('forgets the past, and takes nothing for nothing', async () => {
    const { codeChanges } = await createTestStores();
    await codeChanges.add([]);
    await codeChanges.add([change]);
    expect(await codeChanges.removeBefore('2026-11-20')).toBe(0);
    expect(await codeChanges.removeBefore('2026-11-21')).toBe(1);
    expect(await codeChanges.listAfter(root, '2026-01-01')).toEqual([]);
  });

  it('notes for which runbooks it is a lot, and tells whether that is new', async () => {
    const { stores, reader, sync } = await createTestCollection({
      entities: [component('api')],
    });
    reader.trees.set(treeOfComponent('api'), {
      'RUNBOOK.md': markdown('Down'),
    });
    await sync();
    const api = 'component:default/api';
    const [{ id }] = await stores.shelf.list(api);
    const put = (days: [string, string][]) =>
      stores.codeChanges.putChangedALot(api, new Map(days));
    expect(await put([])).toBe(false);
    expect(await put([[id, '2026-11-20']])).toBe(true);
    expect(await put([[id, '2026-11-20']])).toBe(false);
    expect(await stores.shelf.list(api)).toMatchObject([
      { id, codeChangedOn: '2026-11-20' },
    ]);
    expect(await put([])).toBe(true);
    expect((await stores.shelf.list(api))[0]).not.toHaveProperty(
      'codeChangedOn',
    );
  });
});
