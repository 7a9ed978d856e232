import {
  created,
  eventIdOf,
  fakeStack,
  rolledBack,
  updated,
  type StoryLine,
} from './__testUtils__/stackStories';
import { api, createCache, dev, TestWorld } from './__testUtils__/TestWorld';

describe('CloudFormationSource: calls', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(() => world.stop());

  const stacks = (count: number) => {
    const names = [...Array(count).keys()].map(n => `api-${n}`);
    world.aws.stacks.push(
      ...names.map(name => fakeStack(dev, name, [...created, ...updated])),
    );
    return {
      ...api,
      stacks: names.map(stackName => ({ environment: 'dev', stackName })),
    };
  };

  it('lists the stacks of a place once, however many entities and pages', async () => {
    const target = stacks(5);
    world.aws.pageSize = 2;
    const others = [...Array(20).keys()].map(n => ({
      ...target,
      entityRef: `component:default/api-${n}`,
    }));
    const source = world.createSource();
    await world.sweepAll(source, others);
    const lists = world.aws.calls.filter(
      ({ action }) => action === 'DescribeStacks',
    );
    expect(lists.map(({ page }) => page)).toEqual([0, 1, 2]);
    expect(world.ofKind('stack')).toHaveLength(5 * 20);
  });

  it('asks about no stack that did not change', async () => {
    const target = stacks(5);
    const source = world.createSource();
    await world.sweepAll(source, [target]);
    const first = [...world.stored];
    world.aws.calls.length = 0;
    world.stored.length = 0;
    world.clock = '2026-11-21T00:02:00.000Z';
    await world.sweepAll(source, [target]);
    expect(world.aws.callTexts()).toEqual(['DescribeStacks']);
    expect(world.ofKind('stack-operation')).toEqual([]);
    const states = world.ofKind('stack').map(({ state }) => state.stackName);
    expect(states).toEqual(['api-0', 'api-1', 'api-2', 'api-3', 'api-4']);
    expect(first.length).toBeGreaterThan(world.stored.length);
  });

  it('counts what it did', async () => {
    const target = stacks(3);
    const source = world.createSource();
    await world.sweepAll(source, [target]);
    await world.sweepAll(source, [target]);
    expect(world.counted).toEqual({
      'deployments.cloudformation.stacks quiet': 3,
      'deployments.cloudformation.stacks read': 3,
      'deployments.cloudformation.reads DescribeStackEvents done': 3,
      'deployments.cloudformation.reads ListChangeSets done': 3,
    });
  });

  it('reads only the new operations of a stack that changed', async () => {
    const target = stacks(2);
    const source = world.createSource();
    await world.sweepAll(source, [target]);
    world.aws.calls.length = 0;
    world.stored.length = 0;
    const story = [...created, ...updated, ...rolledBack];
    world.aws.stacks[0] = fakeStack(dev, 'api-0', story);
    world.clock = '2026-11-21T00:02:00.000Z';
    await world.sweepAll(source, [target]);
    expect(world.aws.callTexts()).toEqual([
      'DescribeStacks',
      'DescribeStackEvents api-0',
      'ListChangeSets api-0',
    ]);
    expect(world.ofKind('stack-operation').map(one => one.operationId)).toEqual(
      [eventIdOf(rolledBack[0]), eventIdOf(updated[0])],
    );
  });

  it('follows a stack that moves at every sweep', async () => {
    world.aws.stacks.push(
      fakeStack(dev, 'api-dev', [...created, ...updated.slice(0, 2)]),
    );
    const source = world.createSource();
    await world.sweepAll(source, [api]);
    expect(world.ofKind('stack-operation')[0]).toMatchObject({
      status: 'in_progress',
      statusName: 'UPDATE_IN_PROGRESS',
    });
    world.aws.calls.length = 0;
    await world.sweepAll(source, [api]);
    expect(world.aws.callTexts()).toContain('DescribeStackEvents api-dev');
  });

  it('reports the same after the cache was lost, at the price of calls', async () => {
    const target = stacks(2);
    const cache = createCache();
    const source = world.createSource({ cache });
    await world.sweepAll(source, [target]);
    const first = [...world.stored];
    world.stored.length = 0;
    world.aws.calls.length = 0;
    cache.clear();
    await world.sweepAll(source, [target]);
    expect(world.stored).toEqual(first);
    expect(world.aws.calls).toHaveLength(1 + 2 + 2);
  });

  it('goes on without a cache that answers', async () => {
    const cache = createCache();
    cache.get.mockRejectedValue(new Error('Redis is away'));
    cache.set.mockRejectedValue(new Error('Redis is away'));
    world.aws.stacks.push(fakeStack(dev, 'api-dev', created));
    await world.sweepAll(world.createSource({ cache }), [api]);
    expect(world.ofKind('stack-operation')).toHaveLength(1);
  });

  it('shares what it knows with other replicas', async () => {
    const target = stacks(2);
    const cache = createCache();
    await world.sweepAll(world.createSource({ cache }), [target]);
    world.aws.calls.length = 0;
    await world.sweepAll(world.createSource({ cache }), [target]);
    expect(world.aws.callTexts()).toEqual(['DescribeStacks']);
  });

  it('tells the past to an entity that comes later', async () => {
    const target = stacks(1);
    const source = world.createSource();
    await world.sweepAll(source, [target]);
    world.stored.length = 0;
    const late = { ...target, entityRef: 'component:default/late' };
    await world.sweepAll(source, [target, late]);
    expect(
      world
        .ofKind('stack-operation')
        .filter(one => one.entityRef === late.entityRef),
    ).toHaveLength(2);
  });

  it('reads no further back than it is told to', async () => {
    const ago = (days: number) =>
      new Date(Date.parse(world.clock) - days * 86_400_000).toISOString();
    const story = [90, 70, 50, 30, 10].flatMap((days): StoryLine[] => [
      [ago(days), 'UPDATE_IN_PROGRESS', undefined, 'User Initiated'],
      [ago(days - 1), 'UPDATE_COMPLETE'],
    ]);
    world.aws.stacks.push(fakeStack(dev, 'api-dev', story));
    await world.sweepAll(world.createSource(), [api]);
    expect(world.ofKind('stack-operation')).toHaveLength(3);
    world.stored.length = 0;
    await world.sweepAll(
      world.createSource({ config: { history: { operations: 2 } } }),
      [api],
    );
    expect(world.ofKind('stack-operation')).toHaveLength(2);
    world.stored.length = 0;
    await world.sweepAll(
      world.createSource({ config: { history: { days: 1 } } }),
      [api],
    );
    expect(world.ofKind('stack-operation')).toHaveLength(1);
  });
});
