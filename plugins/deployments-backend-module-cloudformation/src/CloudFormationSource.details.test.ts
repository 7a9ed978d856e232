import {
  created,
  deniedReason,
  fakeStack,
  rolledBack,
  stackArn,
  toFakeEvents,
  type StoryLine,
} from './__testUtils__/stackStories';
import { api, edge, prod, TestWorld } from './__testUtils__/TestWorld';
import type { CloudFormationSource } from './CloudFormationSource';

describe('CloudFormationSource: details', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(() => world.stop());

  const joined = {
    stackId: stackArn(prod, 'api-prod'),
    stackName: 'api-prod',
    ...prod,
    operationStartedAt: '2026-11-20T10:00:00.000Z',
    operationFinishedAt: '2026-11-20T10:00:41.000Z',
  };
  const deployment = {} as Parameters<CloudFormationSource['readDetails']>[0];

  it('opens all events of an operation, with the first cause marked', async () => {
    world.aws.pageSize = 3;
    const later: StoryLine[] = [
      [
        '2026-11-20T12:00:00.000Z',
        'UPDATE_IN_PROGRESS',
        undefined,
        'User Initiated',
      ],
      ['2026-11-20T12:01:00.000Z', 'UPDATE_COMPLETE'],
    ];
    world.aws.stacks.push(
      fakeStack(prod, 'api-prod', [...created, ...rolledBack, ...later]),
    );
    const { stacks, problems } = await world
      .createSource()
      .readDetails(deployment, {
        target: api,
        stacks: [joined],
      });
    expect(problems).toEqual([]);
    expect(stacks[0].stack).toMatchObject({
      stackName: 'api-prod',
      status: 'UPDATE_ROLLBACK_COMPLETE',
      consoleUrl: expect.stringContaining('#/stacks/events'),
    });
    expect(stacks[0].events.map(({ status }) => status)).toEqual(
      rolledBack.map(([, status]) => status),
    );
    expect(stacks[0].events.filter(({ firstCause }) => firstCause)).toEqual([
      {
        at: '2026-11-20T10:00:20.000Z',
        logicalId: 'ApiFunction',
        resourceType: 'AWS::Lambda::Function',
        status: 'UPDATE_FAILED',
        reason: deniedReason,
        firstCause: true,
      },
    ]);
    // Fifteen events in pages of three: what came before is left unread.
    expect(world.aws.calls).toHaveLength(4);
  });

  it('says which stack could not be read', async () => {
    world.aws.stacks.push(
      fakeStack(prod, 'api-prod', [...created, ...rolledBack]),
    );
    world.aws.faults.set('333333333333/us-east-1 *', {
      status: 403,
      code: 'AccessDenied',
    });
    const { stacks, problems } = await world
      .createSource()
      .readDetails(deployment, {
        target: api,
        stacks: [
          joined,
          { ...joined, ...edge, stackId: stackArn(edge, 'api-certificate') },
        ],
      });
    expect(stacks).toHaveLength(1);
    expect(problems).toEqual([
      {
        source: 'cloudformation',
        message: expect.stringMatching(
          /333333333333 in us-east-1 refused access.*cloudformation:DescribeStackEvents/,
        ),
      },
    ]);
  });

  it('says when there was too much to read', async () => {
    world.aws.pageSize = 1;
    const noise = [...Array(60).keys()].map(
      (n): StoryLine => [
        new Date(Date.parse('2026-11-20T10:00:01.000Z') + n).toISOString(),
        'UPDATE_IN_PROGRESS',
        { id: `R${n}`, type: 'AWS::SNS::Topic' },
      ],
    );
    const stack = fakeStack(prod, 'api-prod', [...created, ...rolledBack]);
    stack.events = toFakeEvents(stack.id, stack.name, [
      ...created,
      rolledBack[0],
      ...noise,
      rolledBack.at(-1)!,
    ]);
    world.aws.stacks.push(stack);
    const { stacks, problems } = await world
      .createSource()
      .readDetails(deployment, {
        target: api,
        stacks: [joined],
      });
    expect(stacks[0].events).toHaveLength(40);
    expect(problems[0].message).toContain('the AWS console has them all');
  });
});
