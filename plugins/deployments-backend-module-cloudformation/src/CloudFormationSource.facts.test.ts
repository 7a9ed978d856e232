import {
  created,
  eventIdOf,
  fakeStack,
  rolledBack,
  stackArn,
  updated,
} from './__testUtils__/stackStories';
import {
  api,
  commit,
  dev,
  edge,
  prod,
  site,
  TestWorld,
} from './__testUtils__/TestWorld';

describe('CloudFormationSource: what it says', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(() => world.stop());

  it('reports a stack with its state and its operations', async () => {
    world.aws.stacks.push(
      fakeStack(dev, 'api-dev', [...created, ...updated], {
        tags: { commit, version: 'v1.4.0' },
      }),
    );
    const source = world.createSource();
    const [shard] = source.shards([api]);
    expect(shard.key).toBe('111111111111/us-west-2');
    await expect(source.sweep(shard, world.context())).resolves.toEqual({
      failures: [],
    });

    expect(world.ofKind('stack')).toEqual([
      {
        kind: 'stack',
        entityRef: 'component:default/api',
        environment: 'dev',
        state: expect.objectContaining({
          stackName: 'api-dev',
          accountId: '111111111111',
          region: 'us-west-2',
          status: 'UPDATE_COMPLETE',
          drift: 'not_checked',
          waitingChangeSets: [],
          version: 'v1.4.0',
          observedAt: world.clock,
          consoleUrl: expect.stringContaining(
            'https://console.test/111111111111/us-west-2/cloudformation/home?region=us-west-2#/stacks/stackinfo?stackId=arn',
          ),
        }),
      },
    ]);
    expect(world.ofKind('stack-operation')).toEqual([
      expect.objectContaining({
        operationId: eventIdOf(updated[0]),
        environment: 'dev',
        status: 'success',
        statusName: 'UPDATE_COMPLETE',
        startedAt: '2026-11-10T10:00:00.000Z',
        finishedAt: '2026-11-10T10:00:31.000Z',
        commit,
        failure: null,
      }),
      expect.objectContaining({
        operationId: eventIdOf(created[0]),
        status: 'success',
        commit: undefined,
      }),
    ]);
    expect(world.aws.callTexts()).toEqual([
      'DescribeStacks',
      'DescribeStackEvents api-dev',
      'ListChangeSets api-dev',
    ]);
  });

  it('names the first cause of a failed update', async () => {
    world.aws.stacks.push(
      fakeStack(prod, 'api-prod', [...created, ...rolledBack]),
    );
    await world.sweepAll(world.createSource(), [api]);
    const failure = {
      kind: 'stack',
      summary: expect.stringMatching(
        /^Lambda function ApiFunction could not be updated: .*access denied/,
      ),
      where: 'ApiFunction',
      at: '2026-11-20T10:00:20.000Z',
      url: expect.stringContaining('#/stacks/events?'),
    };
    expect(world.ofKind('stack-operation')[0]).toMatchObject({
      status: 'failure',
      statusName: 'UPDATE_ROLLBACK_COMPLETE',
      failure,
    });
    expect(world.ofKind('stack')[0].state).toMatchObject({ cause: failure });
  });

  it('keeps the cause while nothing changes', async () => {
    world.aws.stacks.push(
      fakeStack(prod, 'api-prod', [...created, ...rolledBack]),
    );
    const source = world.createSource();
    await world.sweepAll(source, [api]);
    world.stored.length = 0;
    await world.sweepAll(source, [api]);
    expect(world.ofKind('stack')[0].state.cause?.where).toBe('ApiFunction');
  });

  it('remembers the version of an update whose tags a roll-back took away', async () => {
    const running = [...created, ...rolledBack.slice(0, 3)];
    world.aws.stacks.push(
      fakeStack(dev, 'site-dev', running, {
        tags: {
          service: 'site',
          environment: 'development',
          commit,
          version: 'v2',
        },
      }),
    );
    const source = world.createSource();
    await world.sweepAll(source, [site]);
    world.aws.stacks[0] = fakeStack(
      dev,
      'site-dev',
      [...created, ...rolledBack],
      {
        tags: { service: 'site', environment: 'development', version: 'v1' },
      },
    );
    world.stored.length = 0;
    await world.sweepAll(source, [site]);
    expect(world.ofKind('deployment')[0]).toMatchObject({
      sourceId: eventIdOf(rolledBack[0]),
      status: 'failure',
      version: { commit, label: 'v2' },
    });
  });

  it('says which stacks each place has, and which are missing there', async () => {
    world.aws.stacks.push(fakeStack(prod, 'api-prod', created));
    await world.sweepAll(world.createSource(), [api]);
    expect(world.ofKind('stack-set')).toEqual([
      {
        kind: 'stack-set',
        entityRef: api.entityRef,
        environment: 'dev',
        ...dev,
        stackIds: [],
        missing: ['api-dev'],
        places: [dev],
        observedAt: world.clock,
      },
      expect.objectContaining({
        environment: 'prod',
        ...edge,
        stackIds: [],
        missing: ['api-certificate'],
        places: [prod, edge],
      }),
      expect.objectContaining({
        environment: 'prod',
        ...prod,
        stackIds: [stackArn(prod, 'api-prod')],
        missing: [],
      }),
    ]);
  });

  it('finds stacks by their tags in every configured region of an environment', async () => {
    const tags = { service: 'site', environment: 'prod' };
    world.aws.stacks.push(
      fakeStack(prod, 'site', created, { tags }),
      fakeStack(edge, 'certificate', created, { tags }),
      fakeStack(edge, 'other', created, { tags: { environment: 'prod' } }),
    );
    const source = world.createSource();
    expect(source.shards([site]).map(({ key }) => key)).toEqual([
      '111111111111/us-west-2',
      '333333333333/us-east-1',
      '333333333333/us-west-2',
    ]);
    await world.sweepAll(source, [site]);
    expect(world.ofKind('stack').map(({ state }) => state.stackName)).toEqual([
      'certificate',
      'site',
    ]);
  });

  it('lets operations stand in as deployments where there is no repository', async () => {
    world.aws.stacks.push(
      fakeStack(dev, 'site-dev', [...created, ...updated], {
        tags: {
          service: 'site',
          environment: 'dev',
          commit,
          version: 'v1.4.0',
        },
      }),
    );
    await world.sweepAll(world.createSource(), [site, api]);
    expect(world.ofKind('deployment')).toEqual([
      expect.objectContaining({
        entityRef: site.entityRef,
        sourceId: eventIdOf(updated[0]),
        environment: 'dev',
        sourceEnvironment: 'site-dev',
        version: { commit, label: 'v1.4.0' },
        status: 'success',
        inferred: true,
      }),
      expect.objectContaining({ version: { commit: '', label: 'unknown' } }),
    ]);
  });

  it('reads the tags that the configuration names', async () => {
    world.aws.stacks.push(
      fakeStack(dev, 'api-dev', created, {
        tags: { 'git:sha': commit, release: '7' },
      }),
    );
    const config = { commitTag: 'git:sha', versionTag: 'release' };
    await world.sweepAll(world.createSource({ config }), [api]);
    expect(world.ofKind('stack-operation')[0].commit).toBe(commit);
    expect(world.ofKind('stack')[0].state.version).toBe('7');
  });
});
