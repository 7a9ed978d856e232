import type {
  ListStackResourcesOutput,
  ResourceStatus,
} from '@aws-sdk/client-cloudformation';
import type { AwsCall, AwsInput } from '../AwsService';
import { driftAt } from '../world/driftView';
import { resourcesAt } from '../world/stackView';
import { findStack } from './findStack';
import { page } from './paging';
import { resourceDriftInformation } from './shapes';

/** The resources of a stack, in the order of its template. */
export function listStackResources(
  input: AwsInput,
  call: AwsCall,
): ListStackResourcesOutput {
  const stack = findStack(input, call);
  const listing = `ListStackResources ${stack.stackId}`;
  const { items, asOf, NextToken } = page(input, call, listing, now =>
    resourcesAt(stack, now),
  );
  const drift = driftAt(stack, asOf);
  return {
    StackResourceSummaries: items.map(resource => ({
      LogicalResourceId: resource.logicalId,
      PhysicalResourceId: resource.physicalId,
      ResourceType: resource.type,
      LastUpdatedTimestamp: new Date(resource.since),
      ResourceStatus: resource.status as ResourceStatus,
      ResourceStatusReason: resource.reason,
      DriftInformation: resourceDriftInformation(drift, resource.logicalId),
    })),
    NextToken,
  };
}
