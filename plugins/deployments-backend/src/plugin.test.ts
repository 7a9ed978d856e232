import { ServiceUnavailableError } from '@backstage/errors';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { FakeSource } from './__testUtils__/FakeSource';
import {
  at,
  commit,
  observeDeployment,
  observeOperation,
  observeStack,
} from './__testUtils__/observe';
import { startDeployments } from './__testUtils__/startDeployments';

const board = 'entities/component/default/api/board';

const version = (letter: string, label: string) => ({
  commit: commit(letter),
  label,
});

async function start(source: FakeSource, config?: object) {
  return startDeployments({
    sources: [source],
    entities: [component('api')],
    config,
  });
}

describeOnEachDatabase('the board', () => {
  it('shows what a source observed, without asking it again', async () => {
    const source = new FakeSource();
    source.observations = [
      observeDeployment({ finishedAt: at('10:05'), runId: '10' }),
      observeDeployment({
        sourceId: '2',
        createdAt: at('11:00'),
        status: 'waiting',
        version: version('b', 'v1.1.0'),
        approval: { since: at('11:01'), approvers: [], url: 'https://x.test' },
      }),
      {
        kind: 'steps',
        entityRef: 'component:default/api',
        runId: '10',
        steps: [
          {
            id: 'lint',
            kind: 'job',
            title: 'lint',
            status: 'success',
            startedAt: at('10:00'),
            updatedAt: at('10:01'),
          },
        ],
      },
      observeOperation(),
      observeStack(),
    ];
    const { get, sync } = await start(source);
    await sync();

    const { body } = await get(board).expect(200);

    expect(body).toMatchObject({
      kind: 'board',
      entityRef: 'component:default/api',
      environments: [
        { environment: { name: 'dev' }, stacks: [], window: { open: true } },
        { environment: { name: 'staging' } },
        {
          environment: { name: 'prod', tier: 'production' },
          live: {
            version: { label: 'v1.0.0' },
            status: 'success',
            steps: [
              { id: 'lint', kind: 'job' },
              { id: 'stack:event-1', kind: 'stack', title: 'api-prod' },
            ],
          },
          attempt: { status: 'waiting', approval: { since: at('11:01') } },
          stacks: [{ stackName: 'api-prod', source: 'fake' }],
        },
      ],
      sources: [{ source: 'fake', title: 'Fake', staleAfterSeconds: 750 }],
    });
    expect(body.sources[0].error).toBeUndefined();
    expect(body.environments[2].stacks[0].shard).toBeUndefined();
    // The sweep after the stack was observed confirmed it.
    expect(body.environments[2].stacks[0].observedAt).toBe(
      body.sources[0].observedAt,
    );
    expect(source.calls.sweep).toBe(1);
  });

  it('tells the four ways to show nothing apart', async () => {
    const { get, sync } = await startDeployments({
      sources: [new FakeSource()],
      entities: [
        component('api'),
        component('docs', { annotations: {} }),
        component('odd', {
          annotations: { 'github.com/project-slug': 'not a slug' },
        }),
      ],
    });
    await sync();

    const nothingYet = await get(board).expect(200);
    expect(nothingYet.body.kind).toBe('board');
    expect(nothingYet.body.environments[0].live).toBeUndefined();

    const notConfigured = await get('entities/component/default/docs/board');
    expect(notConfigured.body).toEqual({
      kind: 'not-configured',
      entityRef: 'component:default/docs',
      missing: [
        'github.com/project-slug',
        'callboard.io/cloudformation-stacks',
        'callboard.io/cloudformation-stack-tags',
      ],
    });

    const invalid = await get('entities/component/default/odd/board');
    expect(invalid.body).toMatchObject({
      kind: 'invalid-annotation',
      problems: [
        { annotation: 'github.com/project-slug', value: 'not a slug' },
      ],
    });

    const unknown = await get('entities/component/default/none/board');
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.name).toBe('NotFoundError');
  });

  it('knows an entity at once that the last synchronisation did not', async () => {
    const { get } = await start(new FakeSource());
    expect((await get(board).expect(200)).body.kind).toBe('board');
  });

  it('keeps the last good value beside the error of a failing source', async () => {
    const source = new FakeSource();
    source.observations = [observeDeployment()];
    const { get, sync, run, signals } = await start(source, {
      sources: { fake: { frequency: { milliseconds: 0 } } },
    });
    await sync();
    const before = (await get(board)).body;

    signals.length = 0;
    source.breakdown = new ServiceUnavailableError('Bad gateway');
    await run('sweep-fake');
    await run('sweep-fake');

    const { body } = await get(board).expect(200);
    expect(body.environments[2].live.version.label).toBe('v1.0.0');
    expect(body.sources[0]).toMatchObject({
      observedAt: before.sources[0].observedAt,
      error: { message: 'Bad gateway' },
    });
    // Said once, not at every sweep that fails in the same way.
    expect(signals.map(({ channel }) => channel)).toEqual([
      'deployments:component:default/api',
      'deployments',
    ]);
    const { since } = body.sources[0].error;

    source.breakdown = new ServiceUnavailableError('Gateway timeout');
    await run('sweep-fake');
    expect((await get(board)).body.sources[0].error).toEqual({
      message: 'Gateway timeout',
      since,
    });

    source.breakdown = undefined;
    await run('sweep-fake');
    expect((await get(board)).body.sources[0].error).toBeUndefined();
  });

  it('shows one failing shard beside another that is well', async () => {
    const source = new FakeSource();
    source.shards = targets => [
      { key: '111/us-west-2', targets },
      { key: '333/us-west-2', targets },
    ];
    source.sweep = async ({ key, targets }, { ingest }) => {
      if (key.startsWith('333')) {
        throw new ServiceUnavailableError('Account 333 cannot be read');
      }
      await ingest([{ ...observeStack(), entityRef: targets[0].entityRef }]);
      return { failures: [] };
    };
    const { get, sync } = await start(source);
    await sync();
    const { body } = await get(board).expect(200);
    expect(body.environments[2].stacks).toHaveLength(1);
    expect(body.sources).toMatchObject([
      { source: 'fake', error: { message: 'Account 333 cannot be read' } },
    ]);
  });

  it('compares environments once, in the background', async () => {
    const source = new FakeSource();
    source.comparison = {
      ahead: 1,
      behind: 0,
      aheadCommits: [{ sha: commit('b'), message: 'Add tags' }],
      behindCommits: [],
    };
    source.observations = [
      observeDeployment({ environment: 'prod' }),
      observeDeployment({
        sourceId: '2',
        environment: 'dev',
        version: version('b', 'v1.1.0'),
      }),
    ];
    const { get, sync, run } = await start(source);
    await sync();
    await eventually(async () => {
      const { body } = await get(board).expect(200);
      expect(body.drift).toEqual([
        { from: 'dev', to: 'prod', ...source.comparison },
      ]);
    });
    await run('compare-environments');
    expect(source.calls.compare).toBe(1);
  });

  it('forgets an entity that left the catalog', async () => {
    const source = new FakeSource();
    source.observations = [observeDeployment()];
    const entities = [component('api')];
    const { get, sync, catalog } = await startDeployments({
      sources: [source],
      entities,
    });
    await sync();
    await get(board).expect(200);

    jest.spyOn(catalog, 'getEntityByRef').mockResolvedValue(undefined);
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* none() {
        yield [];
      });
    jest
      .spyOn(catalog, 'queryEntities')
      .mockResolvedValue({ items: [], totalItems: 0, pageInfo: {} });
    await new Promise(resolve => setTimeout(resolve, 5));
    await sync();

    await get(board).expect(404);
    expect((await get('portfolio')).body.totalItems).toBe(0);
  });
});
