import { NotAllowedError } from '@backstage/errors';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from '../__testUtils__/component';
import { createTestCollection } from '../__testUtils__/createTestCollection';
import { FakeInventory, stackSummary } from '../__testUtils__/FakeInventory';
import { FakeSuite, type FakeAnswer } from '../__testUtils__/FakeSuite';

const ref = 'component:default/api';

const inProd =
  (...findings: ReturnType<FakeAnswer>): FakeAnswer =>
  ({ environment }) =>
    environment.name === 'prod' ? findings : [];

const finding = (
  status: 'healthy' | 'unhealthy' | 'warning' | 'unknown',
  subject = 'handler',
) => ({
  checkId: 'fake.functions',
  subject,
  status,
  summary: `It is ${status}.`,
});

function inventoryWithProd() {
  const inventory = new FakeInventory();
  inventory.stacks = [stackSummary('api-prod')];
  return inventory;
}

async function start(
  options: Partial<Parameters<typeof createTestCollection>[0]> = {},
) {
  const suite = (options.suites?.[0] as FakeSuite) ?? new FakeSuite();
  return {
    suite,
    ...(await createTestCollection({
      suites: [suite],
      entities: [component('api')],
      inventory: inventoryWithProd(),
      ...options,
    })),
  };
}

describeOnEachDatabase('rounds of checks', () => {
  it('come at their time, and not before', async () => {
    const { suite, sync, sweep, pass } = await start();
    await sync();
    const asked = suite.batches.length;
    expect(asked).toBe(3);
    pass(30);
    await sweep();
    expect(suite.batches).toHaveLength(asked);
    pass(30);
    await sweep();
    expect(suite.batches).toHaveLength(2 * asked);
  });

  it('are shared among replicas', async () => {
    const suites = [new FakeSuite(), new FakeSuite()];
    const { stores, sync, sweep, pass } = await start({ suites: [suites[0]] });
    await sync();
    const other = await start({ suites: [suites[1]], stores });
    pass(120);
    other.pass(120);
    await Promise.all([sweep(), other.sweep()]);
    expect(suites[0].batches.length + suites[1].batches.length).toBe(6);
  });

  it('keep what a thing was like while it cannot be looked at', async () => {
    const { suite, sync, sweep, pass, environment, events } = await start();
    suite.answer = inProd(finding('healthy'));
    await sync();
    expect(await environment('prod')).toMatchObject({ status: 'healthy' });
    expect(events).toEqual([]);

    pass(60);
    suite.breakdown = new NotAllowedError('Allow lambda:ListFunctions.');
    await sweep();
    expect(await environment('prod')).toMatchObject({
      status: 'unknown',
      since: '2026-11-20T10:01:00.000Z',
      checks: [
        {
          id: 'fake.functions/handler',
          summary: 'Allow lambda:ListFunctions.',
          lastKnown: {
            status: 'healthy',
            observedAt: '2026-11-20T10:00:00.000Z',
          },
        },
      ],
    });
    expect(events).toHaveLength(1);
    expect(events[0].eventPayload).toMatchObject({
      previousStatus: 'healthy',
      previousEnvironmentStatus: 'healthy',
      environmentStatus: 'unknown',
      result: { status: 'unknown', staleAt: '2026-11-20T10:04:30.000Z' },
    });
    // Where the checks had nothing to say, a failure of theirs says nothing either.
    expect(await environment('dev')).toMatchObject({ checks: [] });
  });

  it('say that nothing is known where the very first one fails', async () => {
    const suite = new FakeSuite();
    suite.breakdown = new Error('insert into results');
    const { sync, environment, pass, sweep } = await start({ suites: [suite] });
    await sync();
    expect(await environment('prod')).toMatchObject({
      state: 'checked',
      status: 'unknown',
      checks: [
        {
          id: 'fake.functions',
          summary: expect.stringContaining('log of the backend'),
        },
      ],
    });
    pass(60);
    suite.breakdown = undefined;
    suite.answer = inProd(finding('healthy'));
    await sweep();
    const prod = await environment('prod');
    expect(prod?.checks.map(({ id }) => id)).toEqual([
      'fake.functions/handler',
    ]);
    expect(await environment('dev')).toMatchObject({ checks: [] });
  });

  it('drop what they do not find any more', async () => {
    const { suite, sync, sweep, pass, stores, environment } = await start();
    suite.answer = inProd(finding('warning'), finding('healthy', 'worker'));
    await sync();
    pass(60);
    suite.answer = inProd(finding('healthy', 'worker'));
    await sweep();
    expect(await environment('prod')).toMatchObject({
      status: 'healthy',
      checks: [{ subject: 'worker' }],
    });
    const past = await stores.transitions.list(ref, {
      scope: 'result:fake.functions/handler',
      from: '',
    });
    expect(past).toEqual([
      expect.objectContaining({
        status: 'warning',
        startedAt: '2026-11-20T10:00:00.000Z',
        endedAt: '2026-11-20T10:01:00.000Z',
      }),
    ]);
  });

  it('write nothing while nothing changes', async () => {
    const { suite, sync, sweep, pass, stores, signals } = await start();
    suite.answer = inProd(finding('unhealthy'));
    await sync();
    const before = signals.length;
    for (let round = 0; round < 5; round += 1) {
      pass(60);
      await sweep();
    }
    expect(signals).toHaveLength(before);
    const stretches = await stores.transitions.list(ref, {
      scope: 'environment',
      from: '',
    });
    expect(stretches).toEqual([
      expect.objectContaining({
        environment: 'prod',
        status: 'unhealthy',
        startedAt: '2026-11-20T10:00:00.000Z',
      }),
    ]);
    const { rounds } = (await stores.healths.read(ref))!;
    expect(rounds.map(({ observedAt }) => observedAt)).toEqual(
      Array(3).fill('2026-11-20T10:05:00.000Z'),
    );
  });

  it('ignore one that comes later than its successor, or twice', async () => {
    const { suite, sync, pass, sweep, environment, collection, signals } =
      await start();
    suite.answer = inProd(finding('healthy'));
    await sync();
    pass(60);
    await sweep();
    const before = [await environment('prod'), signals.length];
    for (const observedAt of [
      '2026-11-20T10:00:30.000Z',
      '2026-11-20T10:01:00.000Z',
    ]) {
      await collection.ingestor.ingest({
        suite,
        shardKey: '333333333333/us-west-2',
        targets: [{ entityRef: ref, environment: 'prod' }],
        observedAt,
        staleAt: '2026-11-20T11:00:00.000Z',
        outcome: { kind: 'failed', message: 'It was cut off.' },
      });
    }
    expect([await environment('prod'), signals.length]).toEqual(before);
  });

  it('look at once at what is new, unless that costs money', async () => {
    const costly = new FakeSuite({
      id: 'fake.cost',
      schedule: {
        frequency: { hours: 24 },
        timeout: { seconds: 30 },
        costly: true,
      },
    });
    const cheap = new FakeSuite();
    const { sync, discover, sweep, inventory, pass, collection } = await start({
      suites: [cheap, costly],
    });
    await sync();
    inventory.stacks.push(
      stackSummary('api-prod', { accountId: '222222222222' }),
      stackSummary('api-staging', { accountId: '222222222222' }),
    );
    const before = [cheap.batches.length, costly.batches.length];
    pass(120);
    await discover();
    cheap.batches.length = 0;
    costly.batches.length = 0;
    pass(-110);
    await sweep();
    expect(cheap.batches.map(({ place }) => place?.accountId)).toEqual([
      '222222222222',
    ]);
    expect(costly.batches).toEqual([]);
    expect(before).toEqual([3, 3]);

    await Promise.all(
      collection.sweepers.map(sweeper => sweeper.expedite(ref)),
    );
    cheap.batches.length = 0;
    await sweep();
    expect(cheap.batches).toHaveLength(3);
    expect(costly.batches).toEqual([]);
  });

  it('tell the checks that the stacks of a place cannot be listed', async () => {
    const { suite, sync, sweep, inventory, discover, pass } = await start();
    await sync();
    inventory.failures['333333333333/us-west-2'] = new NotAllowedError(
      'Allow cloudformation:DescribeStacks.',
    );
    pass(120);
    await discover();
    suite.batches.length = 0;
    await sweep();
    const prod = suite.batches.find(
      ({ place }) => place?.accountId === '333333333333',
    );
    expect(prod?.inventoryProblem).toEqual({
      message: 'Allow cloudformation:DescribeStacks.',
      since: '2026-11-20T10:02:00.000Z',
    });
    expect(prod?.targets[0].stacks).toMatchObject([
      { stackName: 'api-prod', observedAt: '2026-11-20T10:00:00.000Z' },
    ]);
  });

  it('forget what was found where an entity has nothing any more', async () => {
    const { suite, sync, sweep, discover, inventory, pass, environment } =
      await start({
        entities: [
          component('api', {
            annotations: {
              'callboard.io/cloudformation-stack-tags': 'service=api',
              'callboard.io/health-endpoints': 'prod=https://api.test/',
            },
          }),
        ],
        config: {},
      });
    inventory.stacks = [];
    await sync();
    expect(suite.batches).toEqual([]);
    expect(await environment('prod')).toMatchObject({ state: 'pending' });
    await discover();
    await sweep();
    pass(60);
    expect(await environment('dev')).toMatchObject({ state: 'empty' });
  });

  it('take the points of charts', async () => {
    const suite = new FakeSuite();
    suite.series = [
      {
        entityRef: ref,
        environment: 'prod',
        key: 'errors.rate',
        title: 'Errors',
        unit: 'percent',
        range: '3h',
        points: [{ at: '2026-11-20T09:55:00.000Z', value: 1 }],
      },
    ];
    const { sync, sweep, pass, stores } = await start({ suites: [suite] });
    await sync();
    pass(60);
    suite.series = [
      {
        ...suite.series[0],
        points: [{ at: '2026-11-20T10:00:00.000Z', value: 2 }],
      },
    ];
    await sweep();
    expect(await stores.series.list(ref, 'prod', '3h')).toMatchObject({
      observedAt: '2026-11-20T10:01:00.000Z',
      series: [{ points: [{ value: 1 }, { value: 2 }] }],
    });
  });
});
