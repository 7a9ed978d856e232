import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { created, fakeStack } from './__testUtils__/stackStories';
import { api, dev, prod, TestWorld } from './__testUtils__/TestWorld';

describe('CloudFormationSource: faults', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(() => world.stop());

  it.each([
    ['ExpiredToken', 403, /did not accept our credentials .*Check or renew/],
    ['Throttling', 400, /is throttling our calls/],
    ['AccessDenied', 403, /refused access|does not allow/],
    ['InternalFailure', 500, /could not be reached or failed to answer/],
  ])('keeps %s of one place to that place', async (code, status, words) => {
    world.aws.stacks.push(
      fakeStack(dev, 'api-dev', created),
      fakeStack(prod, 'api-prod', created),
    );
    world.aws.faults.set('333333333333/us-west-2 *', { status, code });
    const source = world.createSource();
    const outcomes = await Promise.allSettled(
      source.shards([api]).map(shard => source.sweep(shard, world.context())),
    );
    expect(outcomes.map(outcome => outcome.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    const { message } = (outcomes[2] as PromiseRejectedResult).reason;
    expect(message).toMatch(words);
    expect(message).toContain('AWS account 333333333333 in us-west-2');
    expect(world.ofKind('stack').map(({ state }) => state.stackName)).toEqual([
      'api-dev',
    ]);
    expect(
      world.ofKind('stack-set').map(one => `${one.accountId}/${one.region}`),
    ).toEqual(['111111111111/us-west-2', '333333333333/us-east-1']);
  });

  it('names the permission that is missing for a part, and shows the rest', async () => {
    world.aws.stacks.push(fakeStack(prod, 'api-prod', created));
    const fault = { status: 403, code: 'AccessDenied' };
    world.aws.faults.set('333333333333/us-west-2 ListChangeSets', fault);
    world.aws.faults.set('333333333333/us-west-2 DescribeStackEvents', {
      ...fault,
      message:
        'User: arn:aws:sts::333333333333:assumed-role/callboard-reader/callboard is not authorized to perform: cloudformation:DescribeStackEvents on resource: *',
    });
    const source = world.createSource();
    const failures = await world.sweepAll(source, [api]);
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'does not allow cloudformation:DescribeStackEvents',
      ),
      expect.stringContaining('The call needs cloudformation:ListChangeSets.'),
    ]);
    expect(world.ofKind('stack')).toHaveLength(1);
    // It is still said while the call is not made again.
    await expect(world.sweepAll(source, [api])).resolves.toHaveLength(2);
  });

  it('lets one stack fail alone', async () => {
    const other: EntityEnvironments = {
      ...api,
      entityRef: 'component:default/other',
      stacks: [{ environment: 'prod', stackName: 'other-prod' }],
    };
    world.aws.stacks.push(
      fakeStack(prod, 'api-prod', created),
      fakeStack(prod, 'other-prod', created),
    );
    world.aws.faults.set(
      '333333333333/us-west-2 DescribeStackEvents other-prod',
      {
        status: 500,
        code: 'InternalFailure',
      },
    );
    const failures = await world.sweepAll(world.createSource(), [api, other]);
    expect(failures.map(({ entityRefs }) => entityRefs)).toEqual([
      [other.entityRef],
    ]);
    expect(world.ofKind('stack-operation').map(one => one.entityRef)).toEqual([
      api.entityRef,
    ]);
  });

  it('stops when it is told to, and keeps what it has stored', async () => {
    world.aws.stacks.push(
      ...[...Array(12).keys()].map(n => fakeStack(dev, `api-${n}`, created)),
    );
    const target = {
      ...api,
      stacks: world.aws.stacks.map(({ name }) => ({
        environment: 'dev',
        stackName: name,
      })),
    };
    const source = world.createSource();
    const [shard] = source.shards([target]);
    const abort = new AbortController();
    const short = world.context(abort.signal);
    const sweep = source.sweep(shard, {
      ...short,
      ingest: async observations => {
        await short.ingest(observations);
        if (world.ofKind('stack-operation').length > 0) abort.abort();
      },
    });
    await expect(sweep).rejects.toThrow(/abort/i);
    const told = new Set(
      world.ofKind('stack-operation').map(one => one.stackName),
    );
    expect(told.size).toBeLessThan(12);
    world.aws.calls.length = 0;
    world.stored.length = 0;
    await source.sweep(shard, world.context());
    expect(
      world.aws.calls.filter(
        ({ action, stack }) =>
          action === 'DescribeStackEvents' && told.has(stack!),
      ),
    ).toEqual([]);
    expect(world.ofKind('stack')).toHaveLength(12);
  });
});
