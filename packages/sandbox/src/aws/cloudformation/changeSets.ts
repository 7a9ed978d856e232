import type {
  Change,
  ChangeSetSummary,
  DescribeChangeSetOutput,
  ListChangeSetsOutput,
} from '@aws-sdk/client-cloudformation';
import { AwsError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import type { ChangeSpec } from '../world/specs';
import type { ChangeSet, Stack } from '../world/Stack';
import { findStack } from './findStack';
import { page } from './paging';
import { toTags } from './shapes';

const noStack = (name: string) => `Stack [${name}] does not exist`;

function summarize(stack: Stack, changeSet: ChangeSet): ChangeSetSummary {
  const { failedReason } = changeSet;
  return {
    StackId: stack.stackId,
    StackName: stack.spec.stackName,
    ChangeSetId: changeSet.changeSetId,
    ChangeSetName: changeSet.changeSetName,
    ExecutionStatus: failedReason ? 'UNAVAILABLE' : 'AVAILABLE',
    Status: failedReason ? 'FAILED' : 'CREATE_COMPLETE',
    StatusReason: failedReason,
    CreationTime: new Date(changeSet.createdAt),
    Description: changeSet.description,
    IncludeNestedStacks: false,
  };
}

function toChange(change: ChangeSpec): Change {
  const isModified = change.action === 'Modify';
  const replacement = change.replacement ?? 'False';
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: change.action,
      LogicalResourceId: change.logicalId,
      PhysicalResourceId: change.physicalId,
      ResourceType: change.type,
      Replacement: isModified ? replacement : undefined,
      Scope: isModified ? ['Properties'] : [],
      Details: (change.properties ?? []).map(Name => ({
        Target: {
          Attribute: 'Properties',
          Name,
          RequiresRecreation: replacement === 'True' ? 'Always' : 'Never',
        },
        Evaluation: 'Static',
        ChangeSource: 'DirectModification',
      })),
    },
  };
}

function changeSetsOf(stack: Stack, now: number): ChangeSet[] {
  return stack.changeSets.filter(
    ({ createdAt, goneAt }) => createdAt <= now && now < goneAt,
  );
}

/** The change sets of a stack that have neither been executed nor deleted. */
export function listChangeSets(
  input: AwsInput,
  call: AwsCall,
): ListChangeSetsOutput {
  const stack = findStack(input, call, noStack);
  const listing = `ListChangeSets ${stack.stackId}`;
  const { items, NextToken } = page(input, call, listing, now =>
    changeSetsOf(stack, now),
  );
  return { Summaries: items.map(item => summarize(stack, item)), NextToken };
}

function findChangeSet(input: AwsInput, call: AwsCall): [Stack, ChangeSet] {
  const name = String(input.ChangeSetName);
  const { now, place, world } = call;
  const stacks = name.startsWith('arn:')
    ? world.region(place).list(now)
    : [findStack(input, call, noStack)];
  for (const stack of stacks) {
    const found = changeSetsOf(stack, now).find(
      ({ changeSetName, changeSetId }) =>
        name === changeSetName || name === changeSetId,
    );
    if (found) return [stack, found];
  }
  throw new AwsError(
    'ChangeSetNotFound',
    `ChangeSet [${name}] does not exist`,
    404,
  );
}

/** A change set with its changes, by name and stack or by ARN. */
export function describeChangeSet(
  input: AwsInput,
  call: AwsCall,
): DescribeChangeSetOutput {
  const [stack, changeSet] = findChangeSet(input, call);
  const listing = `DescribeChangeSet ${changeSet.changeSetId}`;
  const { items, NextToken } = page(
    input,
    call,
    listing,
    () => changeSet.changes,
  );
  return {
    ...summarize(stack, changeSet),
    NotificationARNs: [],
    RollbackConfiguration: {},
    Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
    Tags: toTags(changeSet.tags),
    Changes: items.map(toChange),
    NextToken,
  };
}
