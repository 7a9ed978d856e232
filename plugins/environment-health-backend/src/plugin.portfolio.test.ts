import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { serviceSuite } from './__testUtils__/serviceSuite';
import { startHealth } from './__testUtils__/startHealth';

/** A component without stacks: it is in those environments that a check finds it in. */
function service(name: string, owner = 'team-a', system?: string) {
  return component(name, {
    annotations: { 'callboard.io/cloudwatch-alarm-prefixes': 'prod=any-' },
    owner,
    system,
  });
}

async function start() {
  const backend = await startHealth({
    suites: [
      serviceSuite({
        'calm/prod': { endpoint: 'healthy' },
        'calm/dev': { endpoint: 'healthy' },
        'down/prod': { endpoint: 'unhealthy' },
        'down/dev': { endpoint: 'healthy' },
        'down-in-dev/dev': { endpoint: 'unhealthy' },
        'down-in-dev/prod': { endpoint: 'healthy' },
        'known/prod': { endpoint: 'unhealthy' },
        'warns/prod': { bucket: 'warning' },
      }),
    ],
    entities: [
      service('calm', 'team-b', 'shop'),
      service('down-in-dev', 'team-b'),
      service('down', 'team-a', 'shop'),
      service('known'),
      component('odd_one', {
        annotations: { 'callboard.io/health-endpoints': 'prod=gopher://x' },
      }),
      service('warns'),
    ],
  });
  await backend.sync();
  await backend
    .post('entities/component/default/known/acknowledgements')
    .send({
      environment: 'prod',
      resultId: 'endpoint',
      reason: 'Known.',
      until: new Date(Date.now() + 3600_000).toISOString(),
    })
    .expect(201);
  return backend;
}

const names = (body: { items: { entityRef: string }[] }) =>
  body.items.map(({ entityRef }) => entityRef.split('/')[1]);

describeOnEachDatabase('the portfolio', () => {
  it('puts the worst first, and says why', async () => {
    const { get } = await start();
    const { body } = await get('portfolio').expect(200);
    expect(names(body)).toEqual([
      'down',
      'down-in-dev',
      'known',
      'warns',
      'odd_one',
      'calm',
    ]);
    expect(body).toMatchObject({
      totalItems: 6,
      counts: {
        unhealthy: 3,
        warning: 1,
        unknown: 1,
        deploying: 0,
        healthy: 1,
      },
      environments: [
        { name: 'dev', title: 'Development', tier: 'development' },
        { name: 'staging' },
        { name: 'prod' },
      ],
    });
    expect(body.items[0]).toMatchObject({
      title: 'down',
      owner: 'group:default/team-a',
      system: 'system:default/shop',
      status: 'unhealthy',
      acknowledged: false,
      cells: [
        { environment: 'dev', status: 'healthy', failing: 0, total: 1 },
        { environment: 'staging', state: 'empty', total: 0 },
        {
          environment: 'prod',
          tier: 'production',
          failing: 1,
          worst: {
            category: 'application',
            title: 'Endpoints',
            summary: 'The endpoint is unhealthy.',
          },
        },
      ],
    });
    expect(body.items[2]).toMatchObject({ acknowledged: true });
  });

  it('goes page by page', async () => {
    const { get } = await start();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await get(
        `portfolio?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      ).expect(200);
      expect(body.totalItems).toBe(6);
      seen.push(...names(body));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual([
      'down',
      'down-in-dev',
      'known',
      'warns',
      'odd_one',
      'calm',
    ]);
  });

  it('filters', async () => {
    const { get } = await start();
    const filters: [string, string[]][] = [
      ['owner=team-b', ['down-in-dev', 'calm']],
      ['owner=group:default/team-b', ['down-in-dev', 'calm']],
      ['owner=team-b&owner=team-x', ['down-in-dev', 'calm']],
      ['system=shop', ['down', 'calm']],
      ['owner=team-b&system=shop', ['calm']],
      ['status=unhealthy', ['down', 'down-in-dev', 'known']],
      ['status=warning&status=unknown', ['warns', 'odd_one']],
      ['status=unhealthy&environment=dev', ['down-in-dev']],
      ['text=IN-dev', ['down-in-dev']],
      ['text=odd_', ['odd_one']],
      ['text=%25', []],
    ];
    for (const [query, expected] of filters) {
      const { body } = await get(`portfolio?${query}`).expect(200);
      expect({ query, names: names(body) }).toEqual({
        query,
        names: expected,
      });
      expect(body.totalItems).toBe(expected.length);
    }
  });

  it('looks at the environments asked for alone', async () => {
    const { get } = await start();
    const first = await get('portfolio?environment=prod&limit=3').expect(200);
    expect(names(first.body)).toEqual(['down', 'known', 'warns']);
    const rest = await get(
      `portfolio?environment=prod&limit=3&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(names(rest.body)).toEqual(['calm', 'down-in-dev']);
    expect(rest.body.nextCursor).toBeUndefined();
    expect(rest.body.items[1]).toMatchObject({
      status: 'healthy',
      cells: [{ environment: 'prod', status: 'healthy' }],
    });
    expect(first.body).toMatchObject({
      totalItems: 5,
      counts: { unhealthy: 2, warning: 1, unknown: 0, healthy: 2 },
      environments: [{ name: 'dev' }, { name: 'staging' }, { name: 'prod' }],
    });
  });

  it('counts by status whatever status is asked for', async () => {
    const { get } = await start();
    const { body } = await get('portfolio?status=warning').expect(200);
    expect(body).toMatchObject({
      totalItems: 1,
      counts: { unhealthy: 3, warning: 1, healthy: 1 },
    });
  });

  it('rolls up by system and by owner', async () => {
    const { get } = await start();
    const systems = await get('rollups?by=system').expect(200);
    expect(systems.body.items).toMatchObject([
      {
        ref: 'system:default/shop',
        status: 'unhealthy',
        counts: { unhealthy: 1, healthy: 1 },
        environments: [
          { environment: 'dev', status: 'healthy', services: 2 },
          { environment: 'prod', status: 'unhealthy', services: 2 },
        ],
      },
      { status: 'unhealthy', counts: { unhealthy: 2, warning: 1 } },
    ]);
    expect(systems.body.items[1]).not.toHaveProperty('ref');
    const owners = await get('rollups?by=owner&owner=team-b').expect(200);
    expect(owners.body.items).toMatchObject([
      { ref: 'group:default/team-b', status: 'unhealthy' },
    ]);
    const shop = await get('rollups?by=owner&system=shop').expect(200);
    expect(shop.body.items.map(({ ref }: { ref: string }) => ref)).toEqual([
      'group:default/team-a',
      'group:default/team-b',
    ]);
  });
});
