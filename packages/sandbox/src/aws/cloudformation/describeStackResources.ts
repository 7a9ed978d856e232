import type {
  DescribeStackResourcesOutput,
  ResourceStatus,
} from '@aws-sdk/client-cloudformation';
import { validationError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { driftAt } from '../world/driftView';
import { resourcesAt } from '../world/stackView';
import { findStack } from './findStack';
import { PAGE_SIZE } from './paging';
import { resourceDriftInformation } from './shapes';

/** The stack to which a physical resource belongs. */
function findOwner(physicalId: string, { world, place, now }: AwsCall) {
  const owner = world
    .region(place)
    .list(now)
    .find(
      stack =>
        now < stack.deletedAt &&
        stack.spec.resources.some(r => r.physicalId === physicalId),
    );
  if (!owner) {
    throw validationError(`Stack for ${physicalId} does not exist`);
  }
  return owner;
}

/** The first hundred resources of a stack, one of them, or those beside a physical id. */
export function describeStackResources(
  input: AwsInput,
  call: AwsCall,
): DescribeStackResourcesOutput {
  const { StackName, PhysicalResourceId, LogicalResourceId } = input;
  const stack =
    !StackName && PhysicalResourceId
      ? findOwner(String(PhysicalResourceId), call)
      : findStack(input, call);
  const resources = resourcesAt(stack, call.now).filter(
    ({ logicalId }) => !LogicalResourceId || logicalId === LogicalResourceId,
  );
  if (LogicalResourceId && resources.length === 0) {
    throw validationError(
      `Resource ${LogicalResourceId} does not exist for stack ${stack.spec.stackName}`,
    );
  }
  const drift = driftAt(stack, call.now);
  return {
    StackResources: resources.slice(0, PAGE_SIZE).map(resource => ({
      StackName: stack.spec.stackName,
      StackId: stack.stackId,
      LogicalResourceId: resource.logicalId,
      PhysicalResourceId: resource.physicalId,
      ResourceType: resource.type,
      Timestamp: new Date(resource.since),
      ResourceStatus: resource.status as ResourceStatus,
      ResourceStatusReason: resource.reason,
      DriftInformation: resourceDriftInformation(drift, resource.logicalId),
    })),
  };
}
