import type {
  DescribeStacksOutput,
  Stack as StackOutput,
  StackStatus,
} from '@aws-sdk/client-cloudformation';
import type { AwsCall, AwsInput } from '../AwsService';
import type { Stack } from '../world/Stack';
import { stackView } from '../world/stackView';
import { findStack } from './findStack';
import { page } from './paging';
import { driftInformation, lastOperations, toDate, toTags } from './shapes';

function describe(stack: Stack, now: number): StackOutput {
  const { spec } = stack;
  const view = stackView(stack, now)!;
  return {
    StackId: stack.stackId,
    StackName: spec.stackName,
    Description: spec.description,
    Parameters: Object.entries(spec.parameters ?? {}).map(
      ([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }),
    ),
    CreationTime: toDate(stack.createdAt),
    LastUpdatedTime: toDate(view.updatedAt),
    DeletionTime: toDate(view.deletionAt),
    RollbackConfiguration: {},
    StackStatus: view.status as StackStatus,
    StackStatusReason: view.reason,
    DisableRollback: false,
    NotificationARNs: [],
    Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
    Outputs: Object.entries(view.outputs).map(([OutputKey, OutputValue]) => ({
      OutputKey,
      OutputValue,
    })),
    Tags: toTags(view.tags),
    EnableTerminationProtection: spec.terminationProtection ?? false,
    DriftInformation: driftInformation(stack, now),
    LastOperations: lastOperations(view.operation),
  };
}

/** One stack by name or ARN, or all that are not deleted. */
export function describeStacks(
  input: AwsInput,
  call: AwsCall,
): DescribeStacksOutput {
  if (input.StackName) {
    return { Stacks: [describe(findStack(input, call), call.now)] };
  }
  const region = call.world.region(call.place);
  const { items, asOf, NextToken } = page(input, call, 'DescribeStacks', now =>
    region.list(now).filter(stack => now < stack.deletedAt),
  );
  return { Stacks: items.map(stack => describe(stack, asOf)), NextToken };
}
