import type {
  ListStacksOutput,
  StackStatus,
} from '@aws-sdk/client-cloudformation';
import type { AwsCall, AwsInput } from '../AwsService';
import { stackView } from '../world/stackView';
import { page } from './paging';
import { driftInformation, lastOperations, toDate } from './shapes';

/** All stacks, with the deleted ones, or those of certain statuses. */
export function listStacks(input: AwsInput, call: AwsCall): ListStacksOutput {
  const region = call.world.region(call.place);
  const wanted = input.StackStatusFilter as string[] | undefined;
  const listing = `ListStacks ${wanted ?? ''}`;
  const { items, asOf, NextToken } = page(input, call, listing, now =>
    region
      .list(now)
      .map(stack => ({ stack, view: stackView(stack, now)! }))
      .filter(({ view }) => !wanted?.length || wanted.includes(view.status)),
  );
  return {
    StackSummaries: items.map(({ stack, view }) => ({
      StackId: stack.stackId,
      StackName: stack.spec.stackName,
      TemplateDescription: stack.spec.description,
      CreationTime: toDate(stack.createdAt),
      LastUpdatedTime: toDate(view.updatedAt),
      DeletionTime: toDate(view.deletionAt),
      StackStatus: view.status as StackStatus,
      StackStatusReason: view.reason,
      DriftInformation: driftInformation(stack, asOf),
      LastOperations: lastOperations(view.operation),
    })),
    NextToken,
  };
}
