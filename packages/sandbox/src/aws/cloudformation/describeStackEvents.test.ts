import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  paginateDescribeStackEvents,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import type { OperationSpec } from '../world/specs';

const START = CREATED + 20 * MINUTE;
const REASON = 'Resource handler returned message: "Memory exceeds 3008 MB"';
const failingUpdate: OperationSpec = {
  accountId: ACCOUNT,
  region: REGION,
  stackName: 'ec2-manager-api-dev',
  kind: 'update',
  startAt: START,
  durationSeconds: 120,
  outcome: 'failure',
  failure: { logicalId: 'Function', reason: REASON },
  changed: ['Role', 'Table', 'Alias', 'Api'],
};

describe('DescribeStackEvents', () => {
  let now: number;
  let aws: Awaited<ReturnType<typeof startAws>>;

  afterEach(() => aws.stop());

  async function start(world: AwsWorld) {
    aws = await startAws({ world, clock: { now: () => now } });
    return aws.client(CloudFormationClient);
  }

  async function readEvents(
    world: AwsWorld,
    StackName = failingUpdate.stackName,
  ): Promise<StackEvent[]> {
    const client = await start(world);
    const events: StackEvent[] = [];
    const pages = paginateDescribeStackEvents({ client }, { StackName });
    for await (const { StackEvents } of pages) events.push(...StackEvents!);
    return events;
  }

  function worldWith(...operations: OperationSpec[]) {
    const world = new AwsWorld();
    world.addStack(apiStack());
    operations.forEach(operation => world.planOperation(operation));
    return world;
  }

  const short = ({
    LogicalResourceId,
    ResourceStatus,
    ResourceStatusReason,
  }: StackEvent) =>
    [LogicalResourceId, ResourceStatus, ResourceStatusReason]
      .filter(Boolean)
      .join(' ');

  it('tells the chain of a failed update from its cause to the end of the rollback', async () => {
    now = START + 2 * MINUTE;
    const events = await readEvents(worldWith(failingUpdate));
    const chain = events
      .filter(event => event.Timestamp!.getTime() >= START)
      .reverse()
      .map(short);
    const stack = failingUpdate.stackName;
    expect(chain).toEqual([
      `${stack} UPDATE_IN_PROGRESS User Initiated`,
      'Role UPDATE_IN_PROGRESS',
      'Role UPDATE_COMPLETE',
      'Table UPDATE_IN_PROGRESS',
      'Table UPDATE_COMPLETE',
      'Function UPDATE_IN_PROGRESS',
      'Alias UPDATE_IN_PROGRESS',
      'Api UPDATE_IN_PROGRESS',
      `Function UPDATE_FAILED ${REASON}`,
      'Alias UPDATE_FAILED Resource update cancelled',
      'Api UPDATE_FAILED Resource update cancelled',
      `${stack} UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to update: [Function, Alias, Api]. `,
      'Api UPDATE_IN_PROGRESS',
      'Alias UPDATE_IN_PROGRESS',
      'Api UPDATE_COMPLETE',
      'Function UPDATE_IN_PROGRESS',
      'Alias UPDATE_COMPLETE',
      'Table UPDATE_IN_PROGRESS',
      'Function UPDATE_COMPLETE',
      'Role UPDATE_IN_PROGRESS',
      'Table UPDATE_COMPLETE',
      'Role UPDATE_COMPLETE',
      `${stack} UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS`,
      `${stack} UPDATE_ROLLBACK_COMPLETE`,
    ]);
    expect(events[0]).toMatchObject({
      Timestamp: new Date(now),
      ResourceType: 'AWS::CloudFormation::Stack',
      PhysicalResourceId: events[0].StackId,
    });
    const tokens = new Set(events.map(e => e.ClientRequestToken));
    expect(tokens.size).toBe(2);
  });

  it('rolls a failed creation back by deleting what was made', async () => {
    now = CREATED + 2 * MINUTE;
    const events = await readEvents(
      worldWith({
        ...failingUpdate,
        kind: 'create',
        startAt: CREATED,
        changed: undefined,
      }),
    );
    const chain = events.reverse().map(short);
    expect(chain.slice(0, 4)).toEqual([
      'ec2-manager-api-dev REVIEW_IN_PROGRESS User Initiated',
      'ec2-manager-api-dev CREATE_IN_PROGRESS User Initiated',
      'Role CREATE_IN_PROGRESS',
      'Role CREATE_IN_PROGRESS Resource creation Initiated',
    ]);
    expect(chain).toContain('Api CREATE_FAILED Resource creation cancelled');
    expect(chain).toContain(
      'ec2-manager-api-dev ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Function, Alias, Api]. Rollback requested by user.',
    );
    expect(chain.slice(-2)).toEqual([
      'Role DELETE_COMPLETE',
      'ec2-manager-api-dev ROLLBACK_COMPLETE',
    ]);
    expect(events[2].PhysicalResourceId).toBe('');
    expect(events[3].PhysicalResourceId).toBe('role-1');
  });

  it('fails on a resource that the update would have added', async () => {
    now = START + 2 * MINUTE;
    const failure = {
      logicalId: 'Queue',
      resourceType: 'AWS::SQS::Queue',
      reason: 'queue exists',
    };
    const events = await readEvents(worldWith({ ...failingUpdate, failure }));
    const failed = events.filter(e => e.ResourceStatus?.endsWith('_FAILED'));
    expect(short(failed[failed.length - 1])).toBe(
      'Queue CREATE_FAILED queue exists',
    );
    expect(events.map(short)).toContain('Queue DELETE_COMPLETE');
  });

  it('shows nothing that is still to come', async () => {
    const world = worldWith(failingUpdate);
    now = START + 2 * MINUTE;
    const all = await readEvents(world);
    await aws.stop();
    now = START + MINUTE - 5000;
    const some = await readEvents(world);
    expect(some.length).toBeGreaterThan(10);
    expect(some).toEqual(all.slice(all.length - some.length));
    expect(
      all[all.length - some.length - 1].Timestamp!.getTime(),
    ).toBeGreaterThan(now);
  });

  it('is the same whenever the same world is built', async () => {
    now = START + 2 * MINUTE;
    const first = await readEvents(worldWith(failingUpdate));
    await aws.stop();
    await expect(readEvents(worldWith(failingUpdate))).resolves.toEqual(first);
  });

  it('pages by a hundred, from one snapshot, each event once', async () => {
    const world = worldWith();
    for (let n = 0; n < 30; n++) {
      world.planOperation({
        ...failingUpdate,
        startAt: START + n * 10 * MINUTE,
      });
    }
    now = START + 600 * MINUTE;
    const client = await start(world);
    const sizes: number[] = [];
    const events: StackEvent[] = [];
    const StackName = failingUpdate.stackName;
    const pages = paginateDescribeStackEvents({ client }, { StackName });
    for await (const { StackEvents } of pages) {
      sizes.push(StackEvents!.length);
      events.push(...StackEvents!);
      world.planOperation({ ...failingUpdate, startAt: now + 1 });
      now += 10 * MINUTE;
    }
    expect(sizes.slice(0, -1).every(size => size === 100)).toBe(true);
    expect(sizes.length).toBe(8);
    expect(new Set(events.map(event => event.EventId)).size).toBe(
      events.length,
    );
    const times = events.map(event => event.Timestamp!.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('says in its own words that there is no such stack', async () => {
    now = START;
    const client = await start(worldWith());
    await expect(
      client.send(new DescribeStackEventsCommand({ StackName: 'nothing' })),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack [nothing] does not exist',
    });
  });
});
