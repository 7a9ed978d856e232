import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { FakeSource } from './__testUtils__/FakeSource';
import { at, commit, observeDeployment } from './__testUtils__/observe';
import { startDeployments } from './__testUtils__/startDeployments';

async function start() {
  const source = new FakeSource();
  const of = (name: string) => `component:default/${name}`;
  source.observations = [
    observeDeployment({ entityRef: of('calm') }),
    observeDeployment({
      entityRef: of('failed-in-dev'),
      environment: 'dev',
      status: 'failure',
      failure: { summary: 'no RETAIN', kind: 'job', where: 'cdk-synth' },
    }),
    observeDeployment({
      entityRef: of('failed-in-prod'),
      status: 'failure',
      failure: { summary: 'no RETAIN', kind: 'job', where: 'cdk-synth' },
    }),
    observeDeployment({
      entityRef: of('failed-later'),
      status: 'error',
      createdAt: at('11:00'),
    }),
    observeDeployment({
      entityRef: of('waits'),
      status: 'waiting',
      version: { commit: commit('c'), label: 'v3' },
      approval: {
        since: at('10:01'),
        url: 'https://x.test',
        approvers: [{ kind: 'team', name: 'DevOps Lead' }],
      },
    }),
  ];
  const backend = await startDeployments({
    sources: [source],
    entities: [
      component('calm', { owner: 'team-b', system: 'shop' }),
      component('failed-in-dev'),
      component('failed-in-prod'),
      component('failed-later', { owner: 'team-b' }),
      component('odd_one', {
        annotations: { 'github.com/project-slug': 'not a slug' },
      }),
      component('waits', { system: 'shop' }),
    ],
  });
  await backend.sync();
  return backend;
}

const names = (body: { items: { entityRef: string }[] }) =>
  body.items.map(({ entityRef }) => entityRef.split('/')[1]);

describeOnEachDatabase('the portfolio', () => {
  it('puts first what needs somebody, and says why', async () => {
    const { get } = await start();
    const { body } = await get('portfolio').expect(200);
    expect(names(body)).toEqual([
      'failed-later',
      'failed-in-prod',
      'failed-in-dev',
      'waits',
      'odd_one',
      'calm',
    ]);
    expect(body).toMatchObject({
      totalItems: 6,
      counts: { attention: 5, waiting: 1, failed: 3 },
      environments: [{ name: 'dev' }, { name: 'staging' }, { name: 'prod' }],
    });
    expect(body.items[1]).toMatchObject({
      title: 'failed-in-prod',
      owner: 'group:default/team-a',
      cells: [
        { environment: 'dev' },
        { environment: 'staging' },
        { environment: 'prod', attempt: { status: 'failure' } },
      ],
      attention: [
        {
          reason: 'failed',
          environment: 'prod',
          sentence: 'prod failed in cdk-synth: no RETAIN',
        },
      ],
    });
    expect(body.items[1].cells[2].observedAt).toBeDefined();
    expect(body.items[3].attention[0]).toEqual({
      reason: 'waiting',
      environment: 'prod',
      sentence: 'v3 waits in prod for approval by DevOps Lead',
      since: at('10:01'),
    });
  });

  it('goes page by page', async () => {
    const { get } = await start();
    const first = await get('portfolio?limit=4').expect(200);
    expect(first.body.totalItems).toBe(6);
    const second = await get(
      `portfolio?limit=4&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(names(second.body)).toEqual(['odd_one', 'calm']);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it.each([
    ['owner=team-b', ['failed-later', 'calm']],
    ['owner=group:default/team-b', ['failed-later', 'calm']],
    ['system=shop', ['waits', 'calm']],
    ['owner=team-b&system=shop', ['calm']],
    ['status=waiting&status=error', ['failed-later', 'waits']],
    ['status=failure&environment=dev', ['failed-in-dev']],
    ['status=failure&environment=prod', ['failed-in-prod']],
    ['attention=true&owner=team-b', ['failed-later']],
    ['text=IN-prod', ['failed-in-prod']],
    ['text=odd_', ['odd_one']],
    ['text=%25', []],
  ])('filters by %s', async (query, expected) => {
    const { get } = await start();
    const { body } = await get(`portfolio?${query}`).expect(200);
    expect(names(body)).toEqual(expected);
    expect(body.totalItems).toBe(expected.length);
  });

  it('shows the environments that were asked for', async () => {
    const { get } = await start();
    const { body } = await get('portfolio?environment=prod').expect(200);
    expect(body.environments).toEqual([
      { name: 'prod', title: 'Production', tier: 'production' },
    ]);
    for (const { cells } of body.items) {
      expect(cells).toMatchObject([{ environment: 'prod' }]);
    }
  });

  it('says which parameters are wrong', async () => {
    const { get } = await start();
    const { body } = await get('portfolio?owner=group:&attention=maybe').expect(
      400,
    );
    expect(body.error.message).toContain(
      'owner: expected an entity ref such as group:default/name',
    );
    expect(body.error.message).toContain('attention: expected true or false');
    await get('portfolio?cursor=bm90aGluZw').expect(400);
  });
});
