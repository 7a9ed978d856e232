import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  created,
  fakeStack,
  stackArn,
  updated,
} from './__testUtils__/stackStories';
import { api, dev, site, TestWorld } from './__testUtils__/TestWorld';

describe('CloudFormationSource: events', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(() => world.stop());

  const statusChange = (stackId: string, status = 'UPDATE_COMPLETE') => ({
    topic: 'aws.cloudformation',
    eventPayload: {
      version: '0',
      source: 'aws.cloudformation',
      account: '111111111111',
      region: 'us-west-2',
      'detail-type': 'CloudFormation Stack Status Change',
      detail: { 'stack-id': stackId, 'status-details': { status } },
    },
  });
  const eventContext = (targets: EntityEnvironments[]) => ({
    ingest: world.context().ingest,
    findByRepository: async () => [],
    findByStack: jest.fn(async () => targets),
  });

  it('looks at the one stack of which a change is announced', async () => {
    world.aws.stacks.push(
      fakeStack(dev, 'api-dev', [...created, ...updated]),
      fakeStack(dev, 'other', created),
    );
    const source = world.createSource();
    await source.onEvent(
      statusChange(stackArn(dev, 'api-dev')),
      eventContext([api]),
    );
    expect(world.aws.callTexts()).toEqual([
      'DescribeStacks api-dev',
      'DescribeStackEvents api-dev',
      'ListChangeSets api-dev',
    ]);
    expect(world.ofKind('stack-operation')).toHaveLength(2);
    expect(world.ofKind('stack')[0].state.status).toBe('UPDATE_COMPLETE');
  });

  it('costs one call when it is delivered again, and spares the next sweep', async () => {
    world.aws.stacks.push(fakeStack(dev, 'api-dev', [...created, ...updated]));
    const source = world.createSource();
    const event = statusChange(stackArn(dev, 'api-dev'));
    await source.onEvent(event, eventContext([api]));
    world.aws.calls.length = 0;
    await source.onEvent(event, eventContext([api]));
    expect(world.aws.callTexts()).toEqual(['DescribeStacks api-dev']);
    await source.sweep(source.shards([api])[0], world.context());
    expect(world.aws.callTexts()).toEqual([
      'DescribeStacks api-dev',
      'DescribeStacks',
    ]);
  });

  it('finds by tags what it learns from the stack', async () => {
    const tags = { service: 'site', environment: 'dev' };
    world.aws.stacks.push(fakeStack(dev, 'site-dev', created, { tags }));
    const finder = eventContext([site]);
    await world.createSource().onEvent(
      {
        topic: 'aws.cloudformation',
        eventPayload: {
          Type: 'Notification',
          Message: JSON.stringify(
            statusChange(stackArn(dev, 'site-dev')).eventPayload,
          ),
        },
      },
      finder,
    );
    expect(finder.findByStack).toHaveBeenCalledWith({
      ...dev,
      stackName: 'site-dev',
      tags,
    });
    expect(world.ofKind('deployment')).toHaveLength(1);
  });

  it('tells the end of a stack that was deleted', async () => {
    world.aws.stacks.push(
      fakeStack(dev, 'api-dev', [
        ...created,
        [
          '2026-11-20T10:00:00.000Z',
          'DELETE_IN_PROGRESS',
          undefined,
          'User Initiated',
        ],
        ['2026-11-20T10:01:00.000Z', 'DELETE_COMPLETE'],
      ]),
    );
    await world
      .createSource()
      .onEvent(statusChange(stackArn(dev, 'api-dev')), eventContext([api]));
    expect(world.ofKind('stack-operation')[0]).toMatchObject({
      status: 'success',
      statusName: 'DELETE_COMPLETE',
    });
  });

  it('makes no call for accounts that are none of ours', async () => {
    const elsewhere = { accountId: '999999999999', region: 'eu-west-1' };
    await world
      .createSource()
      .onEvent(statusChange(stackArn(elsewhere, 'x')), eventContext([]));
    expect(world.aws.calls).toEqual([]);
  });

  it('ignores what is no status change, and what is gone already', async () => {
    const source = world.createSource();
    await source.onEvent(
      { topic: 'aws.cloudformation', eventPayload: { hello: 'world' } },
      eventContext([api]),
    );
    expect(world.aws.calls).toEqual([]);
    await source.onEvent(
      statusChange(stackArn(dev, 'gone')),
      eventContext([api]),
    );
    expect(world.stored).toEqual([]);
  });

  it('says what is wrong with an event that names no stack', async () => {
    await expect(
      world
        .createSource()
        .onEvent(statusChange('api-dev'), eventContext([api])),
    ).rejects.toThrow(
      'Expected the ARN of a stack in detail.stack-id, got "api-dev"',
    );
  });

  it('fails in words where the place does not answer', async () => {
    world.aws.faults.set('111111111111/us-west-2 *', {
      status: 400,
      code: 'Throttling',
    });
    await expect(
      world
        .createSource()
        .onEvent(statusChange(stackArn(dev, 'api-dev')), eventContext([api])),
    ).rejects.toThrow(/111111111111 in us-west-2 is throttling/);
  });
});
