import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { serviceSuite, type Findings } from './__testUtils__/serviceSuite';
import { startHealth } from './__testUtils__/startHealth';

const ref = 'component:default/api';
const api = 'entities/component/default/api';

async function start(found: Record<string, Findings> = {}) {
  const suite = serviceSuite(found);
  const backend = await startHealth({
    suites: [suite],
    entities: [
      component('api'),
      component('docs', { annotations: {} }),
      component('odd', {
        annotations: { 'callboard.io/health-endpoints': 'prod=gopher://x' },
      }),
    ],
    config: { suites: { service: { frequency: { milliseconds: 0 } } } },
  });
  return { ...backend, suite, found };
}

describeOnEachDatabase('the health of an entity', () => {
  it('is what was found last, with its age, and without a call upstream', async () => {
    const { get, sync, suite } = await start({
      'api/staging': { endpoint: 'healthy', bucket: 'warning' },
      'api/prod': { endpoint: 'unhealthy', bucket: 'healthy' },
    });
    await sync();
    const asked = suite.batches.length;
    const { body } = await get(`${api}/health`).expect(200);
    expect(body).toMatchObject({
      kind: 'health',
      entityRef: ref,
      status: 'unhealthy',
      may: { acknowledge: true, run: true },
      problems: [],
      environments: [
        { environment: { name: 'dev', tier: 'development' }, checks: [] },
        { environment: { name: 'staging' }, status: 'warning' },
        {
          environment: { name: 'prod', title: 'Production' },
          state: 'checked',
          status: 'unhealthy',
          categories: [
            {
              category: 'application',
              status: 'unhealthy',
              counts: { unhealthy: 1 },
              acknowledged: 0,
            },
            { category: 'security', status: 'healthy' },
          ],
          checks: [
            {
              id: 'endpoint',
              checkId: 'endpoint',
              title: 'Endpoints',
              status: 'unhealthy',
              summary: 'The endpoint is unhealthy.',
              action: 'Look at it.',
              facts: [],
              links: [],
            },
            { id: 'bucket', status: 'healthy' },
          ],
        },
      ],
    });
    const [, , prod] = body.environments;
    expect(prod.since).toBe(prod.checks[0].since);
    expect(prod.checks[0].staleAt > prod.checks[0].observedAt).toBe(true);
    expect(Object.keys(prod.uptime)).toEqual(['24h', '7d', '30d', '90d']);
    expect(prod.maintenance.description).toMatch(/^Sunday 02:00/);
    expect(body.environments[0]).not.toHaveProperty('maintenance');
    expect(suite.batches).toHaveLength(asked);
  });

  it('tells the ways to show nothing apart', async () => {
    const { get, sync } = await start();
    await sync();

    const nothingYet = await get(`${api}/health`).expect(200);
    expect(nothingYet.body.kind).toBe('health');
    expect(nothingYet.body.status).toBe('unknown');

    const none = await get('entities/component/default/docs/health');
    expect(none.body).toEqual({
      kind: 'not-configured',
      entityRef: 'component:default/docs',
      missing: [
        'callboard.io/cloudformation-stacks',
        'callboard.io/cloudformation-stack-tags',
        'callboard.io/health-endpoints',
        'callboard.io/cloudwatch-alarm-prefixes',
      ],
    });

    const odd = await get('entities/component/default/odd/health').expect(200);
    expect(odd.body).toMatchObject({
      kind: 'invalid-annotation',
      problems: [
        {
          annotation: 'callboard.io/health-endpoints',
          value: 'prod=gopher://x',
        },
      ],
    });

    const { body } = await get('entities/component/default/no/health').expect(
      404,
    );
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message: 'No entity component:default/no was found',
    });
  });

  it('is known at once where the last synchronisation did not know the entity', async () => {
    const { get } = await start();
    expect((await get(`${api}/health`).expect(200)).body.kind).toBe('health');
  });

  it('reads unknown with what was known last when a check breaks down', async () => {
    const { get, sync, sweep, suite } = await start({
      'api/prod': { endpoint: 'healthy' },
    });
    await sync();
    suite.breakdown = new Error('The service cannot be reached.');
    await sweep();
    const { body } = await get(`${api}/health`).expect(200);
    const [, , prod] = body.environments;
    expect(prod).toMatchObject({
      status: 'unknown',
      checks: expect.arrayContaining([
        expect.objectContaining({
          id: 'endpoint',
          status: 'unknown',
          lastKnown: expect.objectContaining({ status: 'healthy' }),
        }),
      ]),
    });
  });
});

describeOnEachDatabase('the history of an entity', () => {
  it('is a strip of slots and the transitions, newest first', async () => {
    const { get, sync, sweep, found } = await start({
      'api/prod': { endpoint: 'healthy' },
    });
    await sync();
    found['api/prod'] = { endpoint: 'unhealthy' };
    await new Promise(resolve => setTimeout(resolve, 5));
    await sweep();
    const { body } = await get(`${api}/history`).expect(200);
    expect(body.entityRef).toBe(ref);
    expect(Date.parse(body.to) - Date.parse(body.from)).toBe(30 * 86_400_000);
    expect(body.environments).toHaveLength(3);
    const [dev, , prod] = body.environments;
    expect(dev).toMatchObject({ transitions: [], truncated: false });
    expect(prod.transitions).toMatchObject([
      { status: 'unhealthy', summary: 'The endpoint is unhealthy.' },
      { status: 'healthy' },
    ]);
    expect(prod.transitions[0]).not.toHaveProperty('to');
    expect(prod.transitions[1].to).toBe(prod.transitions[0].from);
    expect(prod.strip).toHaveLength(60);
    expect(prod.strip[0]).toMatchObject({ from: body.from, seconds: {} });
    expect(prod.strip[0]).not.toHaveProperty('worst');
    expect(prod.strip[59]).toMatchObject({ to: body.to, worst: 'unhealthy' });
  });

  it('is that of the environments and days asked for', async () => {
    const { get, sync } = await start({ 'api/prod': { endpoint: 'healthy' } });
    await sync();
    const { body } = await get(
      `${api}/history?environment=prod&environment=staging&days=90`,
    ).expect(200);
    expect(body.environments.map((one: any) => one.environment.name)).toEqual([
      'staging',
      'prod',
    ]);
    // Twelve hours a slot at most.
    expect(body.environments[0].strip).toHaveLength(180);
  });

  it('is empty for an entity that is not configured', async () => {
    const { get } = await start();
    const { body } = await get(
      'entities/component/default/docs/history',
    ).expect(200);
    expect(body.environments).toEqual([]);
    await get('entities/component/default/no/history').expect(404);
  });
});

describeOnEachDatabase('the metrics of an environment', () => {
  const line = {
    entityRef: ref,
    environment: 'prod',
    key: 'latency.p95',
    title: 'Latency (p95)',
    unit: 'milliseconds' as const,
    threshold: { warning: 500 },
  };

  it('are those of the range asked for', async () => {
    const { get, sync, suite } = await start({
      'api/prod': { endpoint: 'healthy' },
    });
    const at = new Date(Date.now() - 3600_000).toISOString();
    const old = new Date(Date.now() - 4 * 3600_000).toISOString();
    suite.series = [
      {
        ...line,
        range: '3h',
        points: [
          { at: old, value: 1 },
          { at, value: 2 },
        ],
      },
      { ...line, range: '24h', points: [{ at, value: 3 }] },
    ];
    await sync();
    const { body } = await get(
      `${api}/metrics?environment=prod&range=3h`,
    ).expect(200);
    expect(body).toMatchObject({
      entityRef: ref,
      environment: 'prod',
      range: '3h',
      series: [{ key: 'latency.p95', points: [{ at, value: 2 }] }],
    });
    expect(body.series[0].points).toHaveLength(1);
    expect(body.observedAt).toBeDefined();
  });

  it('are none where none were read', async () => {
    const { get, sync } = await start();
    await sync();
    const { body } = await get(
      `${api}/metrics?environment=dev&range=7d`,
    ).expect(200);
    expect(body).toEqual({
      entityRef: ref,
      environment: 'dev',
      range: '7d',
      series: [],
    });
  });

  it('are not found for an environment that the entity does not have', async () => {
    const { get } = await start();
    const { body } = await get(`${api}/metrics?environment=qa&range=3h`).expect(
      404,
    );
    expect(body.error.message).toBe(`${ref} has no environment qa`);
  });
});

describeOnEachDatabase('the checks', () => {
  it('are listed in words, by category', async () => {
    const { get } = await start();
    const { body } = await get('checks').expect(200);
    expect(body.items).toEqual([
      {
        id: 'endpoint',
        category: 'application',
        title: 'Endpoints',
        description: 'Looks whether endpoints answer.',
      },
      expect.objectContaining({ id: 'bucket', category: 'security' }),
    ]);
  });
});
