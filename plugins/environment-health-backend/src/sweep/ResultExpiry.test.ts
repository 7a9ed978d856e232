import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from '../__testUtils__/component';
import { createTestCollection } from '../__testUtils__/createTestCollection';
import { FakeSuite } from '../__testUtils__/FakeSuite';

const ref = 'component:default/api';

async function start() {
  const suite = new FakeSuite({ needs: 'environment' });
  suite.answer = ({ environment }) => [
    {
      checkId: suite.id,
      status: environment.name === 'prod' ? 'warning' : 'healthy',
      summary: 'It was looked at.',
    },
  ];
  const test = await createTestCollection({
    suites: [suite],
    entities: [component('api')],
  });
  await test.sync();
  const acknowledge = (until: string) =>
    test.stores.acknowledgements.put({
      id: 'a1',
      entityRef: ref,
      environment: 'prod',
      resultId: suite.id,
      by: 'user:default/guest',
      reason: 'Known.',
      at: '2026-11-20T10:00:00.000Z',
      until,
    });
  return { ...test, suite, acknowledge };
}

describeOnEachDatabase('what ends by passing of time', () => {
  it('is the belief in results that nobody confirmed', async () => {
    const { collection, signal, pass, sweep, environment } = await start();
    pass(3 * 60 + 29);
    await collection.expiry.run(signal);
    expect(await environment('prod')).toMatchObject({ status: 'warning' });
    pass(1);
    await collection.expiry.run(signal);
    expect(await environment('prod')).toMatchObject({
      status: 'unknown',
      checks: [
        {
          summary: expect.stringContaining('2026-11-20T10:00:00.000Z'),
          lastKnown: {
            status: 'warning',
            observedAt: '2026-11-20T10:00:00.000Z',
          },
        },
      ],
    });
    await sweep();
    expect(await environment('prod')).toMatchObject({ status: 'warning' });
  });

  it('is an acknowledgement whose time is up', async () => {
    const { collection, stores, signal, pass, environment, acknowledge } =
      await start();
    await acknowledge('2026-11-20T10:02:00.000Z');
    await collection.projector.projectAnew(stores, [ref]);
    expect((await environment('prod'))?.checks[0].acknowledgement?.id).toBe(
      'a1',
    );
    pass(60);
    await collection.expiry.run(signal);
    expect(await stores.acknowledgements.list(ref)).toHaveLength(1);
    pass(60);
    await collection.expiry.run(signal);
    expect(await stores.acknowledgements.list(ref)).toEqual([]);
    expect(
      (await environment('prod'))?.checks[0].acknowledgement,
    ).toBeUndefined();
  });

  it('is an acknowledgement of a check that passes', async () => {
    const { stores, pass, sweep, suite, acknowledge } = await start();
    await acknowledge('2026-12-20T10:00:00.000Z');
    pass(60);
    suite.breakdown = new Error('It broke.');
    await sweep();
    expect(await stores.acknowledgements.list(ref)).toHaveLength(1);
    pass(60);
    suite.breakdown = undefined;
    suite.answer = () => [
      { checkId: suite.id, status: 'healthy', summary: 'It is well.' },
    ];
    await sweep();
    expect(await stores.acknowledgements.list(ref)).toEqual([]);
  });

  it('is what a suite found that is installed no longer', async () => {
    const { stores, signal, environment } = await start();
    const without = await createTestCollection({
      suites: [],
      entities: [component('api')],
      stores,
    });
    await without.collection.expiry.run(signal);
    expect(await stores.results.list(ref)).toEqual([]);
    expect(await environment('prod')).toMatchObject({ checks: [] });
    expect(await stores.coverage.listSuites()).toEqual([]);
  });

  it('is the past, and what was known of entities that left', async () => {
    const { collection, stores, signal, pass, sweep, suite, catalog } =
      await start();
    pass(60);
    suite.answer = () => [
      { checkId: suite.id, status: 'healthy', summary: 'It is well.' },
    ];
    await sweep();
    const past = async () =>
      stores.transitions.list(ref, {
        scope: 'environment',
        from: '',
        environments: ['prod'],
      });
    expect(await past()).toHaveLength(2);
    pass(401 * 24 * 3600);
    await collection.retention.run(signal);
    expect(await past()).toMatchObject([{ status: 'healthy' }]);

    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* none() {});
    await collection.targetSync.syncAll(signal);
    expect(await stores.healths.get(ref)).toBeUndefined();
    await collection.retention.run(signal);
    expect(await past()).toHaveLength(1);
    pass(8 * 24 * 3600);
    await collection.retention.run(signal);
    expect(await past()).toEqual([]);
    expect(await stores.results.list(ref)).toEqual([]);
  });
});
