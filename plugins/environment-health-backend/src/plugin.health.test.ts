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
          ],
        },
      ],
    });
    const [, , prod] = body.environments;
    expect(prod.since).toBe(prod.checks[0].since);
    expect(prod.checks[0].staleAt > prod.checks[0].observedAt).toBe(true);
    expect(prod.lastLook).toEqual({
      observedAt: prod.checks[0].observedAt,
      staleAt: prod.checks[0].staleAt,
    });
    expect(Object.keys(prod.uptime)).toEqual(['24h', '7d', '30d', '90d']);
    expect(prod.maintenance.description).toMatch(/^Sunday 02:00/);
    expect(body.environments[0]).not.toHaveProperty('maintenance');
    expect(suite.batches).toHaveLength(asked);
  });

  it('has every result for those who ask for them', async () => {
    const { get, sync } = await start({
      'api/prod': { endpoint: 'unhealthy', bucket: 'healthy' },
    });
    await sync();
    const short = await get(`${api}/health`).expect(200);
    const long = await get(`${api}/health?results=all`).expect(200);
    const [, , prod] = long.body.environments;
    expect(prod.checks).toMatchObject([
      { id: 'endpoint', status: 'unhealthy' },
      { id: 'bucket', status: 'healthy', observedAt: expect.any(String) },
    ]);
    expect(prod.categories).toEqual(short.body.environments[2].categories);
    const { body } = await get(`${api}/health?results=some`).expect(400);
    expect(body.error.message).toContain('results: expected all');
  });

  it('reads unknown where healthy results are too old, though they are kept apart', async () => {
    const { get, sync, knex } = await start({
      'api/prod': { endpoint: 'healthy', bucket: 'healthy' },
    });
    await sync();
    const before = await get(`${api}/health`).expect(200);
    expect(before.body.environments[2]).toMatchObject({
      status: 'healthy',
      checks: [],
    });
    await knex('rounds').update({ stale_at: '2020-01-01T00:00:00.000Z' });
    const { body } = await get(`${api}/health`).expect(200);
    expect(body.environments[2]).toMatchObject({
      status: 'unknown',
      checks: [
        { status: 'unknown', lastKnown: { status: 'healthy' } },
        { status: 'unknown', lastKnown: { status: 'healthy' } },
      ],
    });
  });

  it('is as good from rows that were written in one part', async () => {
    const { get, sync, sweep, knex, stores, found } = await start({
      'api/prod': { endpoint: 'unhealthy', bucket: 'healthy' },
    });
    await sync();
    const answers = async () => [
      (await get(`${api}/health`).expect(200)).body,
      (await get(`${api}/health?results=all`).expect(200)).body,
    ];
    const whole = await stores.healths.get(ref);
    const apart = await answers();
    await knex('healths').update({
      body: JSON.stringify(whole),
      passed: null,
    });
    const together = await answers();
    const uptimeAside = ({ environments, ...rest }: any) => ({
      ...rest,
      environments: environments.map(
        ({ uptime, ...environment }: any) => environment,
      ),
    });
    expect(together.map(uptimeAside)).toEqual(apart.map(uptimeAside));
    found['api/prod'] = { endpoint: 'warning', bucket: 'healthy' };
    await sweep();
    const [{ body, passed }] = await knex('healths')
      .where({ entity_ref: ref })
      .select();
    expect(body).not.toContain('The bucket is healthy.');
    expect(passed).toContain('The bucket is healthy.');
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

describeOnEachDatabase('the results of an environment', () => {
  const found = {
    'api/staging': { endpoint: 'healthy' as const },
    'api/prod': { endpoint: 'healthy' as const, bucket: 'warning' as const },
  };

  it('are all there are, by one statement and without a call upstream', async () => {
    const { get, sync, suite, knex } = await start(found);
    await sync();
    const asked = suite.batches.length;
    const statements: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    const { body } = await get(`${api}/health/results?environment=prod`).expect(
      200,
    );
    expect(statements).toHaveLength(1);
    expect(suite.batches).toHaveLength(asked);
    expect(body).toMatchObject({ entityRef: ref, environment: 'prod' });
    const whole = await get(`${api}/health?results=all`).expect(200);
    expect(body.checks).toEqual(whole.body.environments[2].checks);
    expect(body.checks.map(({ id }: any) => id)).toEqual([
      'bucket',
      'endpoint',
    ]);
  });

  it('are those of one category where one is asked for', async () => {
    const { get, sync } = await start(found);
    await sync();
    const of = async (category: string) =>
      (
        await get(
          `${api}/health/results?environment=prod&category=${category}`,
        ).expect(200)
      ).body.checks;
    expect(await of('application')).toMatchObject([
      { id: 'endpoint', status: 'healthy', summary: expect.any(String) },
    ]);
    expect(await of('cost')).toEqual([]);
  });

  it('read unknown once they are too old to be believed', async () => {
    const { get, sync, knex } = await start(found);
    await sync();
    await knex('rounds').update({ stale_at: '2020-01-01T00:00:00.000Z' });
    const { body } = await get(
      `${api}/health/results?environment=staging`,
    ).expect(200);
    expect(body.checks).toMatchObject([
      { status: 'unknown', lastKnown: { status: 'healthy' } },
    ]);
  });

  it('are not found where there is no such environment', async () => {
    const { get, sync } = await start(found);
    await sync();
    const { body } = await get(`${api}/health/results?environment=moon`).expect(
      404,
    );
    expect(body.error.message).toBe(`${ref} has no environment moon`);
    await get(
      'entities/component/default/docs/health/results?environment=prod',
    ).expect(404);
  });

  it.each([
    ['', 'environment: expected one name'],
    ['?environment=prod&category=luck', 'category: expected one of'],
  ])('are not read for the wrong question %p', async (query, message) => {
    const { get } = await start(found);
    const { body } = await get(`${api}/health/results${query}`).expect(400);
    expect(body.error.message).toContain(message);
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
