import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { entity } from './__testUtils__/entities';
import {
  FAKE_ANNOTATION,
  FAKE_TOPIC,
  FakeProvider,
} from './__testUtils__/FakeProvider';
import { reading } from './__testUtils__/reading';
import { startOnCall } from './__testUtils__/startOnCall';

const rota = (value: string) => ({ [FAKE_ANNOTATION]: value });

async function start() {
  const provider = new FakeProvider();
  provider.readings.set('a', reading('a'));
  provider.readings.set('b', reading('b'));
  const backend = await startOnCall({
    providers: [provider],
    entities: [
      entity('Group', 'team', { annotations: rota('b') }),
      entity('System', 'shop', { annotations: rota('a'), owner: 'team' }),
      entity('Component', 'own', { annotations: rota('a,b') }),
      entity('Component', 'of-system', { system: 'shop', owner: 'team' }),
      entity('Component', 'of-owner', { owner: 'team' }),
      entity('Component', 'chosen', { annotations: rota('a#nowhere') }),
      entity('Component', 'off', {
        owner: 'team',
        annotations: { 'callboard.io/on-call': 'none' },
      }),
      entity('Component', 'odd', {
        system: 'shop',
        annotations: { 'callboard.io/on-call': '../../elsewhere.yaml' },
      }),
      entity('Component', 'bare'),
      entity('User', 'ann', {
        annotations: { 'callboard.io/time-zone': 'America/New_York' },
        spec: { profile: { displayName: 'Ann', email: 'ann@example.com' } },
      }),
    ],
  });
  return { ...backend, provider };
}

describeOnEachDatabase('the book', () => {
  it('tells of an entity what its annotations name, with whom the catalog knows', async () => {
    const { book, sync } = await start();
    await sync();
    const own = await book.entity('component:default/own');
    expect(own).toMatchObject({
      entityRef: 'component:default/own',
      read: true,
      policies: [
        { policy: { id: 'fake-a-policy' }, provider: 'fake', key: 'a' },
        { policy: { id: 'fake-b-policy' }, provider: 'fake', key: 'b' },
      ],
      schedules: [
        { schedule: { id: 'fake-a' }, source: { title: 'Rota a' } },
        { schedule: { id: 'fake-b' }, source: { title: 'Rota b' } },
      ],
      people: [
        {
          ref: 'user:default/ann',
          name: 'Ann',
          channels: [{ kind: 'email', address: 'ann@example.com' }],
          timeZone: 'America/New_York',
        },
      ],
      problems: [],
    });
    expect(own?.inheritedFrom).toBeUndefined();
    expect(own?.observedAt).toBe(own?.schedules[0].observedAt);
  });

  it('lets the nearest that names anything count: itself, its System, its owner', async () => {
    const { book, sync } = await start();
    await sync();
    const keysOf = async (ref: string) => {
      const found = await book.entity(ref);
      return (
        found && [found.policies.map(({ key }) => key), found.inheritedFrom]
      );
    };
    expect(await keysOf('system:default/shop')).toEqual([['a'], undefined]);
    expect(await keysOf('group:default/team')).toEqual([['b'], undefined]);
    expect(await keysOf('component:default/of-system')).toEqual([
      ['a'],
      'system:default/shop',
    ]);
    expect(await keysOf('component:default/of-owner')).toEqual([
      ['b'],
      'group:default/team',
    ]);
    expect(await keysOf('component:default/off')).toBeUndefined();
    expect(await keysOf('component:default/bare')).toBeUndefined();
    const odd = await book.entity('component:default/odd');
    expect(odd).toMatchObject({
      policies: [],
      problems: [
        {
          source: 'callboard.io/on-call',
          message: expect.stringContaining('"../../elsewhere.yaml"'),
        },
      ],
    });
  });

  it('names a policy that is not there', async () => {
    const { book, sync } = await start();
    await sync();
    const chosen = await book.entity('component:default/chosen');
    expect(chosen?.policies).toEqual([]);
    expect(chosen?.problems).toEqual([
      {
        source: 'Rota a',
        url: 'https://rota.example.com/a',
        message:
          'It has no escalation policy nowhere; expected one of fake-a-policy.',
      },
    ]);
  });

  it('lists schedules by title, with all that name them', async () => {
    const { book, sync } = await start();
    await sync();
    const all = await book.list();
    expect(all.map(({ schedule }) => schedule.id)).toEqual([
      'fake-a',
      'fake-b',
    ]);
    expect(all[0].entities.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/of-system',
      'component:default/own',
      'system:default/shop',
    ]);
    const idsOf = async (query: Parameters<typeof book.list>[0]) =>
      (await book.list(query)).map(({ schedule }) => schedule.id);
    expect(await idsOf({ owner: ['group:default/team'] })).toEqual([
      'fake-a',
      'fake-b',
    ]);
    expect(await idsOf({ owner: ['group:default/other'] })).toEqual([]);
    expect(await idsOf({ people: ['user:default/ann'] })).toHaveLength(2);
    expect(await idsOf({ people: ['user:default/bob'] })).toEqual([]);
    expect(await book.schedule('fake-b')).toMatchObject({
      schedule: { title: 'Rota of b' },
      entities: [
        {
          entityRef: 'component:default/of-owner',
          owner: 'group:default/team',
        },
        { entityRef: 'component:default/own' },
        { entityRef: 'group:default/team' },
      ],
    });
    expect(await book.schedule('fake-c')).toBeUndefined();
  });

  it('keeps what was known of what cannot be read, and says so', async () => {
    const { book, run, sync, provider, knex } = await start();
    await sync();
    const before = await book.entity('system:default/shop');
    provider.failures.set('a', 'The service is gone.');
    await knex('sweep_shards').update({ started_at: '' });
    await run('read-schedules');
    expect(await book.entity('system:default/shop')).toEqual({
      ...before,
      problems: [
        {
          source: 'Rota a',
          url: 'https://rota.example.com/a',
          message: 'The service is gone. What is shown was read before.',
        },
      ],
    });
    provider.failures.clear();
    await knex('sweep_shards').update({ started_at: '' });
    await run('read-schedules');
    expect((await book.entity('system:default/shop'))?.problems).toEqual([]);
  });

  it('tells what was never read, and why not', async () => {
    const { book, run, provider } = await start();
    provider.fault = new Error('select * from secrets');
    await run('sync-targets');
    await run('read-schedules');
    const shop = await book.entity('system:default/shop');
    expect(shop).toMatchObject({ read: false, policies: [], schedules: [] });
    expect(shop?.problems).toEqual([
      {
        source: 'fake',
        message:
          'Callboard failed while reading it. The log of the backend says why.',
      },
    ]);
  });

  it('forgets an entity that left the catalog, and what nobody names any more', async () => {
    const { book, run, sync, catalog, knex } = await start();
    await sync();
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* onlyTeam({ filter }: any) {
        yield filter.kind.includes('Group')
          ? [entity('Group', 'team', { annotations: rota('b') })]
          : [];
      } as any);
    jest
      .spyOn(catalog, 'queryEntities')
      .mockResolvedValue({ items: [], totalItems: 1, pageInfo: {} });
    await run('sync-targets');
    await run('read-schedules');
    expect(await book.entity('component:default/own')).toBeUndefined();
    expect(await book.schedule('fake-a')).toBeUndefined();
    expect(await book.schedule('fake-b')).toMatchObject({
      entities: [{ entityRef: 'group:default/team' }],
    });
    for (const table of ['readings', 'bindings', 'targets', 'entities']) {
      expect(await knex(table).select()).toHaveLength(1);
    }
  });

  it('writes nothing and tells nobody where nothing changed', async () => {
    const { run, sync, signals, knex } = await start();
    await sync();
    const told = signals.length;
    const rows = () =>
      Promise.all(['entities', 'schedules'].map(table => knex(table).select()));
    const before = await rows();
    await knex('sweep_shards').update({ started_at: '' });
    await run('read-schedules');
    expect(await rows()).toEqual(before);
    expect(signals).toHaveLength(told);
  });

  it('reads at once what an event is about', async () => {
    const { book, sync, tell, provider, signals } = await start();
    await sync();
    signals.length = 0;
    provider.readings.set('a', reading('a', { title: 'Renamed' }));
    await tell(FAKE_TOPIC, ['a', 'unheard-of']);
    await eventually(async () =>
      expect(await book.schedule('fake-a')).toMatchObject({
        schedule: { title: 'Renamed' },
      }),
    );
    await eventually(() =>
      expect(signals.map(({ channel }) => channel)).toEqual([
        'on-call:component:default/of-system',
        'on-call:component:default/own',
        'on-call:system:default/shop',
        'on-call:schedule:fake-a',
        'on-call',
      ]),
    );
  });

  it('learns when the catalog says something else of a person', async () => {
    const { book, run, sync, catalog } = await start();
    await sync();
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* onlyAnn() {
        yield [
          entity('User', 'ann', { spec: { profile: { displayName: 'Anne' } } }),
        ];
      } as any);
    await run('sync-users');
    const { people } = (await book.entity('component:default/own'))!;
    expect(people).toEqual([
      { ref: 'user:default/ann', name: 'Anne', channels: [] },
    ]);
    expect(await book.people(['user:default/ann', 'contact:desk'])).toEqual(
      new Map([
        ['user:default/ann', people[0]],
        ['contact:desk', { ref: 'contact:desk', name: 'desk', channels: [] }],
      ]),
    );
  });

  it('reads an entity with one statement', async () => {
    const { book, sync, knex } = await start();
    await sync();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    await book.entity('component:default/own');
    expect(statements).toHaveLength(1);
  });
});

describeOnEachDatabase('POST refresh', () => {
  it('reads annotations and definitions again, not too often', async () => {
    const { book, post, provider, sync } = await start();
    await sync();
    provider.readings.set('a', reading('a', { title: 'Renamed' }));
    const path = 'entities/component/default/own/refresh';
    const { body } = await post(path).expect(202);
    await eventually(async () =>
      expect(await book.schedule('fake-a')).toMatchObject({
        schedule: { title: 'Renamed' },
      }),
    );
    const again = await post(path).expect(202);
    expect(again.body).toEqual(body);
  });

  it('is refused for what names nothing, or is not there', async () => {
    const { post } = await start();
    const bare = await post('entities/component/default/bare/refresh');
    expect(bare.status).toBe(404);
    expect(bare.body.error.message).toContain('no annotation of it');
    await post('entities/component/default/none/refresh').expect(404);
  });
});
