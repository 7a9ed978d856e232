import {
  ClusterNotFoundException,
  DescribeServicesCommand,
  ECSClient,
} from '@aws-sdk/client-ecs';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import { TASKS_CONDITIONS } from './taskStory';

const ARN = `arn:aws:ecs:${REGION}:${ACCOUNT}:service/jobs/worker`;
const DEFINITION = `arn:aws:ecs:${REGION}:${ACCOUNT}:task-definition/worker:7`;
const stack = apiStack({
  stackName: 'worker',
  resources: [
    { logicalId: 'Cluster', type: 'AWS::ECS::Cluster', physicalId: 'jobs' },
    {
      logicalId: 'Tasks',
      type: 'AWS::ECS::TaskDefinition',
      physicalId: DEFINITION,
    },
    { logicalId: 'Worker', type: 'AWS::ECS::Service', physicalId: ARN },
  ],
});

describe('ecsService', () => {
  const world = new AwsWorld();
  world.addStack(stack);
  for (const hour of [1, 5]) {
    world.planOperation({
      ...stack,
      kind: 'update',
      startAt: CREATED + hour * 60 * MINUTE,
      durationSeconds: 600,
      outcome: 'success',
      changed: ['Worker'],
    });
  }
  const condition = { accountId: ACCOUNT, region: REGION, resource: ARN };
  world.conditions.add({
    ...condition,
    kind: TASKS_CONDITIONS.stopped,
    from: CREATED + 200 * MINUTE,
    until: CREATED + 310 * MINUTE,
    data: { running: 0, reason: 'The image is gone.' },
  });
  world.conditions.add({
    ...condition,
    kind: TASKS_CONDITIONS.scaled,
    from: CREATED + 400 * MINUTE,
    data: { desired: 0 },
  });

  let now = CREATED;
  let aws: Awaited<ReturnType<typeof startAws>>;
  beforeAll(async () => {
    aws = await startAws({ world, clock: { now: () => now } });
  });
  afterAll(() => aws.stop());

  const describeAt = (minute: number, services = [ARN], cluster = 'jobs') => {
    now = CREATED + minute * MINUTE;
    return aws
      .client(ECSClient)
      .send(new DescribeServicesCommand({ cluster, services }));
  };
  const serviceAt = async (minute: number) =>
    (await describeAt(minute)).services![0];

  /** As the service is in the middle of the update that begins in that minute. */
  async function rollingFrom(minute: number) {
    for (let at = minute; at < minute + 10; at += 0.2) {
      const service = await serviceAt(at);
      if (service.deployments![0].rolloutState === 'IN_PROGRESS') {
        return service;
      }
    }
    throw new Error('Nothing rolls out');
  }

  it('runs as many tasks as are wanted', async () => {
    await expect(serviceAt(30)).resolves.toMatchObject({
      serviceArn: ARN,
      serviceName: 'worker',
      clusterArn: `arn:aws:ecs:${REGION}:${ACCOUNT}:cluster/jobs`,
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 2,
      taskDefinition: DEFINITION,
      createdAt: new Date(CREATED),
      deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
      events: [{ message: '(service worker) has reached a steady state.' }],
    });
  });

  it('rolls out while its stack is updated, and keeps the old tasks meanwhile', async () => {
    await expect(rollingFrom(60)).resolves.toMatchObject({
      runningCount: 2,
      deployments: [
        { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 1 },
        { status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 1 },
      ],
    });
    await expect(serviceAt(75)).resolves.toMatchObject({
      deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
    });
  });

  it('says why tasks do not start, again and again', async () => {
    const { events, ...service } = await serviceAt(270);
    expect(service).toMatchObject({ runningCount: 0, desiredCount: 2 });
    const told = events!.map(({ message }) => message);
    expect(told.slice(0, 2)).toEqual([
      '(service worker) is unable to consistently start tasks successfully.',
      '(service worker) was unable to start a task: The image is gone.',
    ]);
    expect(told.pop()).toMatch(/steady state/);
    for (let i = 1; i < events!.length; i += 1) {
      expect(+events![i].createdAt!).toBeLessThanOrEqual(
        +events![i - 1].createdAt!,
      );
    }
  });

  it('counts the failures of a rollout whose tasks do not start', async () => {
    const { deployments } = await rollingFrom(300);
    expect(deployments![0]).toMatchObject({
      rolloutState: 'IN_PROGRESS',
      runningCount: 0,
      failedTasks: 2,
    });
  });

  it('recovers, and scales to zero when it is told to', async () => {
    await expect(serviceAt(320)).resolves.toMatchObject({ runningCount: 2 });
    await expect(serviceAt(401)).resolves.toMatchObject({
      desiredCount: 0,
      runningCount: 0,
      pendingCount: 0,
    });
  });

  it('takes names for ARNs, and tells beside them what is missing', async () => {
    const answer = await describeAt(30, ['worker', 'nobody']);
    expect(answer.services).toMatchObject([{ serviceArn: ARN }]);
    expect(answer.failures).toEqual([
      {
        arn: `arn:aws:ecs:${REGION}:${ACCOUNT}:service/jobs/nobody`,
        reason: 'MISSING',
      },
    ]);
  });

  it('refuses other clusters, and more than ten at once', async () => {
    await expect(describeAt(30, [ARN], 'other')).rejects.toThrow(
      ClusterNotFoundException,
    );
    await expect(
      describeAt(
        30,
        Array.from({ length: 11 }, () => ARN),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
