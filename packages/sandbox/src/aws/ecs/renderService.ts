import type { Deployment, Service } from '@aws-sdk/client-ecs';
import type { AwsCall } from '../AwsService';
import type { FoundResource } from '../world/findResource';
import { uuidOf } from '../world/ids';
import { serviceEvents } from './serviceEvents';
import { taskStory, type TaskStory } from './taskStory';

/** A service as ECS describes it. */
export function renderService(
  found: FoundResource,
  { arn, cluster, name }: { arn: string; cluster: string; name: string },
  call: AwsCall,
): Service {
  const { stack, resource } = found;
  const story = taskStory(found, call);
  const steadySince = story.rollout ? stack.createdAt : resource.since;
  return {
    serviceArn: arn,
    serviceName: name,
    clusterArn: arn.replace(/:service\/.*/, `:cluster/${cluster}`),
    status: 'ACTIVE',
    desiredCount: story.desired,
    runningCount: story.running,
    pendingCount: story.pending,
    launchType: 'FARGATE',
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    taskDefinition: taskDefinition(found),
    createdAt: new Date(stack.createdAt),
    deployments: deploymentsOf(found, story, steadySince),
    events: serviceEvents(name, story, { since: steadySince, now: call.now }),
  };
}

function deploymentsOf(
  found: FoundResource,
  story: TaskStory,
  steadySince: number,
): Deployment[] {
  const { rollout, stopped } = story;
  const steady: Deployment = {
    id: `ecs-svc/${uuidOf(found.resource.physicalId, steadySince)}`,
    taskDefinition: taskDefinition(found),
    desiredCount: story.desired,
    runningCount: story.running - (rollout?.running ?? 0),
    pendingCount: rollout ? 0 : story.pending,
    failedTasks: 0,
    createdAt: new Date(steadySince),
    updatedAt: new Date(steadySince),
    launchType: 'FARGATE',
    status: 'PRIMARY',
    rolloutState: 'COMPLETED',
    rolloutStateReason: 'ECS deployment completed.',
  };
  if (!rollout) {
    return [steady];
  }
  const rolling: Deployment = {
    ...steady,
    id: `ecs-svc/${uuidOf(found.resource.physicalId, rollout.startedAt)}`,
    runningCount: rollout.running,
    pendingCount: story.desired > rollout.running ? 1 : 0,
    failedTasks: stopped ? story.desired : 0,
    createdAt: new Date(rollout.startedAt),
    updatedAt: new Date(rollout.startedAt),
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: 'ECS deployment in progress.',
  };
  return found.resource.status === 'CREATE_IN_PROGRESS'
    ? [rolling]
    : [rolling, { ...steady, status: 'ACTIVE' }];
}

function taskDefinition({ stack }: FoundResource): string | undefined {
  return stack.spec.resources.find(
    ({ type }) => type === 'AWS::ECS::TaskDefinition',
  )?.physicalId;
}
