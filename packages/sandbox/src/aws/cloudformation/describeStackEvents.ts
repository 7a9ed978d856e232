import type {
  DescribeStackEventsOutput,
  ResourceStatus,
  StackEvent,
} from '@aws-sdk/client-cloudformation';
import type { AwsCall, AwsInput } from '../AwsService';
import { uuidOf } from '../world/ids';
import type { OperationEvent } from '../world/operationTimeline';
import type { Stack } from '../world/Stack';
import { eventsBefore } from '../world/stackView';
import { findStack } from './findStack';
import { page } from './paging';

/** Empty as long as a resource is not made. */
function physicalIdOf(stack: Stack, { resource, unborn }: OperationEvent) {
  if (!resource) return stack.stackId;
  return unborn ? '' : resource.physicalId;
}

function toStackEvent(stack: Stack, event: OperationEvent): StackEvent {
  const { at, status, reason, resource, operation } = event;
  const { stackName } = stack.spec;
  const Timestamp = new Date(at);
  return {
    StackId: stack.stackId,
    // AWS names the events of resources after what they say, and gives those of the stack a UUID.
    EventId: resource
      ? `${resource.logicalId}-${status}-${Timestamp.toISOString()}`
      : uuidOf(operation.id, status),
    StackName: stackName,
    OperationId: operation.id,
    LogicalResourceId: resource?.logicalId ?? stackName,
    PhysicalResourceId: physicalIdOf(stack, event),
    ResourceType: resource?.type ?? 'AWS::CloudFormation::Stack',
    Timestamp,
    ResourceStatus: status as ResourceStatus,
    ResourceStatusReason: reason,
    ClientRequestToken: operation.clientRequestToken,
  };
}

/** The events of a stack, newest first. */
export function describeStackEvents(
  input: AwsInput,
  call: AwsCall,
): DescribeStackEventsOutput {
  const stack = findStack(
    input,
    call,
    name => `Stack [${name}] does not exist`,
  );
  const listing = `DescribeStackEvents ${stack.stackId}`;
  const { items, NextToken } = page(input, call, listing, now =>
    eventsBefore(stack, now),
  );
  return {
    StackEvents: items.map(event => toStackEvent(stack, event)),
    NextToken,
  };
}
