import { z } from 'zod';
import { environmentOf } from '../world/Delivery';
import { deliver } from '../world/deliver';
import type { EnvironmentName, Service, StackAddress } from '../world/Service';
import { environmentName, pace, scene, serviceName } from './Scene';
import { SceneError } from './SceneError';

const stackRollback = scene({
  name: 'stack-rollback',
  description:
    'A deployment fails because CloudFormation rolls its stack back.',
  parameters: z.object({
    service: serviceName,
    environment: environmentName,
    reason: z
      .string()
      .default(
        'Resource handler returned message: "Value 15000 at memorySize failed to satisfy constraint: Member must have value less than or equal to 10240"',
      ),
    pace,
  }),
  play: ({ world, now, service: find }, parameters) => {
    const { service, delivery } = find(parameters.service);
    const stack = firstStack(service, parameters.environment);
    const resource = anyResource(world.aws.region(stack), stack, now);
    const commit = deliver(delivery, service, parameters.environment, now, {
      pace: parameters.pace,
      target: {
        approval: {
          at: now,
          by: world.accounts.get('devops-lead'),
          comment: 'Approved.',
        },
        stackFailure: {
          stackName: stack.stackName,
          ...resource,
          reason: parameters.reason,
        },
      },
    });
    return { commit: commit.sha, stackName: stack.stackName };
  },
});

const stackDrifts = scene({
  name: 'stack-drifts',
  description:
    'Somebody changes a resource by hand, and a drift detection notices.',
  parameters: z.object({
    service: serviceName,
    environment: environmentName,
  }),
  play: ({ world, now, service: find }, parameters) => {
    const { service } = find(parameters.service);
    const stack = firstStack(service, parameters.environment);
    const { logicalId } = anyResource(world.aws.region(stack), stack, now);
    world.aws.setDrift({
      ...stack,
      at: now,
      detectedAt: now,
      resources: [
        {
          logicalId,
          differences: [
            { path: '/Description', expected: 'managed', actual: 'by hand' },
          ],
        },
      ],
    });
    return { stackName: stack.stackName, logicalId };
  },
});

function firstStack(
  service: Service,
  environment: EnvironmentName,
): StackAddress {
  const [stack] = environmentOf(service, environment).stacks;
  if (!stack) {
    throw new SceneError(`${service.name} has no stack in ${environment}`);
  }
  return stack;
}

/** A resource that may break: a function where there is one, else the last of the stack. */
function anyResource(
  region: ReturnType<import('../aws/AwsWorld').AwsWorld['region']>,
  { stackName }: StackAddress,
  now: number,
): { logicalId: string; resourceType: string } {
  const { resources } = region.get(stackName, now).spec;
  const resource =
    resources.find(({ type }) => type === 'AWS::Lambda::Function') ??
    resources[resources.length - 1];
  return { logicalId: resource.logicalId, resourceType: resource.type };
}

export const stackScenes = [stackRollback, stackDrifts];
