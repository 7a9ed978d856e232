import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from '../__testUtils__/component';
import {
  createTestCollection,
  createTestStores,
} from '../__testUtils__/createTestCollection';
import { FakeUrlReader } from '../__testUtils__/FakeUrlReader';
import { markdown } from '../__testUtils__/markdown';

const tree = treeOfComponent('api');

async function start(
  files: Record<string, string> = {
    'docs/runbooks/down.md': markdown('It is down'),
  },
  config: object = {},
) {
  const test = await createTestCollection({
    entities: [component('api')],
    config,
  });
  test.reader.trees.set(tree, files);
  return test;
}

describeOnEachDatabase('TreeSweeper', () => {
  it('finds the runbooks in the usual places, and leaves the rest alone', async () => {
    const { shelved, sync, stores, titles } = await start({
      'README.md': markdown('The service'),
      'RUNBOOK.md': markdown('Everything else'),
      'docs/runbooks/down.md': markdown('It is down'),
      'docs/runbooks/deep/slow.md': markdown('It is slow'),
      'docs/runbooks/picture.png': 'PNG',
      'docs/adr/1.md': markdown('A decision'),
    });
    await sync();
    expect(await titles('api')).toEqual([
      'Everything else',
      'It is down',
      'It is slow',
    ]);
    const [, down] = await shelved('api');
    expect(down).toMatchObject({
      entityRef: 'component:default/api',
      source: {
        path: 'docs/runbooks/down.md',
        url: 'https://github.com/acme/api/blob/main/docs/runbooks/down.md',
        editUrl: 'https://github.com/acme/api/edit/main/docs/runbooks/down.md',
      },
      repository: {
        host: 'github.com',
        owner: 'acme',
        name: 'api',
        branch: 'main',
      },
      firstSeenAt: '2026-11-20T10:00:00.000Z',
      observedAt: '2026-11-20T10:00:00.000Z',
    });
    const documents = await stores.documents.getRunbooks([down.contentHash]);
    expect(documents.get(down.contentHash)).toEqual([down.runbook]);
  });

  it('writes nothing but its age where the ETag is the same', async () => {
    const { shelved, sync, sweep, pass, reader, signals } = await start();
    await sync();
    const [before] = await shelved('api');
    const { contents } = reader;
    signals.length = 0;
    pass(600);
    await sweep();
    const [after] = await shelved('api');
    expect(reader.readings).toHaveLength(2);
    expect(reader.readings[1].etag).toBeDefined();
    expect(reader.contents).toBe(contents);
    expect(after).toEqual({
      ...before,
      observedAt: '2026-11-20T10:10:00.000Z',
    });
    expect(signals).toEqual([]);
  });

  it('is not due before its time', async () => {
    const { sync, sweep, pass, reader } = await start();
    await sync();
    pass(540);
    await sweep();
    expect(reader.readings).toHaveLength(1);
  });

  it('keeps a runbook and its id when only its text changes', async () => {
    const { shelved, sync, sweep, pass, reader, stores, signals } =
      await start();
    await sync();
    const [before] = await shelved('api');
    reader.trees.set(tree, {
      'docs/runbooks/down.md': `${markdown('It is down')}2. Look again.\n`,
    });
    signals.length = 0;
    pass(600);
    await sweep();
    const [after] = await shelved('api');
    expect(after.id).toBe(before.id);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.firstSeenAt).toBe(before.firstSeenAt);
    expect(signals).toEqual(['runbooks:component:default/api', 'runbooks']);
    // The old version is kept for a while.
    const kept = await stores.documents.getRunbooks([before.contentHash]);
    expect(kept.get(before.contentHash)).toEqual([before.runbook]);
  });

  it('takes off the shelf what is gone', async () => {
    const { sync, sweep, pass, reader, titles } = await start();
    await sync();
    reader.trees.set(tree, { 'RUNBOOK.md': markdown('New') });
    pass(600);
    await sweep();
    expect(await titles('api')).toEqual(['New']);
  });

  it('keeps what was read last where reading fails, with the error and since when', async () => {
    const { sync, sweep, pass, reader, stores, titles } = await start();
    await sync();
    reader.faults.set(tree, new Error('connect ECONNREFUSED 127.0.0.1:443'));
    pass(600);
    await sweep();
    pass(600);
    await sweep();
    expect(await titles('api')).toEqual(['It is down']);
    expect((await stores.trees.getMany([tree])).get(tree)).toMatchObject({
      observedAt: '2026-11-20T10:00:00.000Z',
      error: {
        message: `${tree} cannot be read: the host cannot be reached.`,
        since: '2026-11-20T10:10:00.000Z',
      },
    });
    reader.faults.clear();
    pass(600);
    await sweep();
    const record = (await stores.trees.getMany([tree])).get(tree);
    expect(record?.error).toBeUndefined();
    expect(record?.observedAt).toBe('2026-11-20T10:30:00.000Z');
  });

  it('lets one repository fail without the others', async () => {
    const reader = new FakeUrlReader();
    const { sync, titles } = await createTestCollection({
      entities: [component('api'), component('web')],
      reader,
    });
    reader.faults.set(tree, new Error('Nobody knows'));
    reader.trees.set(treeOfComponent('web'), {
      'RUNBOOK.md': markdown('Of the web'),
    });
    await sync();
    expect(await titles('api')).toEqual([]);
    expect(await titles('web')).toEqual(['Of the web']);
  });

  it('reads a repository once for all that lie in it', async () => {
    const reader = new FakeUrlReader();
    const shop = 'https://github.com/acme/shop/tree/main/';
    reader.trees.set(shop, {
      'RUNBOOK.md': markdown('Of the whole'),
      'services/cart/RUNBOOK.md': markdown('Of the cart'),
      'services/cart/docs/runbooks/full.md': markdown('The cart is full'),
      'services/pay/ops/card.md': markdown('Cards fail'),
    });
    const { sync, titles } = await createTestCollection({
      entities: [
        component('cart', { source: `${shop}services/cart/` }),
        component('pay', {
          source: `${shop}services/pay/`,
          annotations: { 'callboard.io/runbooks': './ops, ../../RUNBOOK.md' },
        }),
      ],
      reader,
    });
    await sync();
    expect(reader.readings).toEqual([{ tree: shop, etag: undefined }]);
    expect(await titles('cart')).toEqual(['Of the cart', 'The cart is full']);
    expect(await titles('pay')).toEqual(['Cards fail', 'Of the whole']);
  });

  it('gives collections to the entities that they are for', async () => {
    const reader = new FakeUrlReader();
    const url = 'https://github.com/acme/runbooks/tree/main/';
    reader.trees.set(url, {
      'platform/dns.md': markdown('DNS'),
      'platform/cart.md': markdown('Carts', ['services: [cart]']),
      'other/else.md': markdown('Something else'),
    });
    const { sync, titles, shelved } = await createTestCollection({
      entities: [
        component('cart', { tags: ['aws'], owner: 'group:default/team-a' }),
        component('pay', { tags: ['aws'] }),
        component('job', { tags: ['aws'], type: 'library' }),
        component('old'),
      ],
      config: {
        collections: [
          {
            id: 'platform',
            url: `${url}platform/`,
            select: { tag: 'aws', type: ['service'], owner: 'team-a' },
          },
        ],
      },
      reader,
    });
    await sync();
    expect(await titles('cart')).toEqual(['Carts', 'DNS']);
    expect(await titles('pay')).toEqual(['DNS']);
    expect(await titles('job')).toEqual([]);
    expect(await titles('old')).toEqual([]);
    const [dns] = await shelved('pay');
    expect(dns.source.collection).toBe('platform');
  });

  it('leaves out what is too large or too much, and says so', async () => {
    const { sync, stores, titles } = await start(
      {
        'docs/runbooks/a.md': markdown('A'),
        'docs/runbooks/b.md': markdown('B'),
        'docs/runbooks/c.md': markdown('C'),
        'docs/runbooks/d.md': markdown('D'),
        'docs/runbooks/large.md': 'x'.repeat(2000),
      },
      { limits: { fileSize: 1000, files: 2 } },
    );
    await sync();
    expect(await titles('api')).toEqual(['A', 'B']);
    expect(await stores.trees.listLeftOut([tree])).toEqual([
      {
        tree,
        path: 'docs/runbooks/c.md',
        diagnostics: [
          {
            level: 'problem',
            rule: 'too-many-files',
            message:
              'This file and 1 more are left out; at most 2 of a repository are read.',
          },
        ],
      },
      {
        tree,
        path: 'docs/runbooks/large.md',
        diagnostics: [
          {
            level: 'problem',
            rule: 'file-too-large',
            message:
              'The file has 2000 bytes and is left out; at most 1000 are read.',
          },
        ],
      },
    ]);
  });

  it('reads again at once, and in full, when something else is wanted of a repository', async () => {
    const reader = new FakeUrlReader();
    const stores = await createTestStores();
    reader.trees.set(tree, {
      'RUNBOOK.md': markdown('Usual'),
      'ops/odd.md': markdown('Odd'),
    });
    const first = await createTestCollection({
      entities: [component('api')],
      stores,
      reader,
    });
    await first.sync();
    const second = await createTestCollection({
      entities: [
        component('api', { annotations: { 'callboard.io/runbooks': 'ops' } }),
      ],
      stores,
      reader,
    });
    await second.sync();
    expect(reader.readings).toEqual([
      { tree, etag: undefined },
      { tree, etag: undefined },
    ]);
    expect(await second.titles('api')).toEqual(['Odd']);
  });

  it('forgets a repository that nobody wants any more', async () => {
    const { sync, stores, titles, reader } = await start();
    await sync();
    const other = await createTestCollection({
      entities: [
        component('api', { annotations: { 'callboard.io/runbooks': 'none' } }),
      ],
      stores,
      reader,
    });
    await other.sync();
    expect(await titles('api')).toEqual([]);
    expect(await stores.trees.list()).toEqual([]);
  });

  it('shares the work with other replicas', async () => {
    const reader = new FakeUrlReader();
    const stores = await createTestStores();
    reader.trees.set(tree, { 'RUNBOOK.md': markdown('One') });
    const replicas = await Promise.all(
      [1, 2].map(() =>
        createTestCollection({ entities: [component('api')], stores, reader }),
      ),
    );
    await replicas[0].collection.targetSync.syncAll(replicas[0].signal);
    await Promise.all(replicas.map(({ sweep }) => sweep()));
    expect(reader.readings).toHaveLength(1);
  });
});
