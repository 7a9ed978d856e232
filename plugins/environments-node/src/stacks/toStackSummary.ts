import type { Stack, StackDriftStatus } from '@aws-sdk/client-cloudformation';
import type { AwsPlace } from '../aws/AwsClientsService';
import type { StackSummary } from './StackInventoryService';

const DRIFT: Record<StackDriftStatus, StackSummary['drift']> = {
  IN_SYNC: 'in_sync',
  DRIFTED: 'drifted',
  NOT_CHECKED: 'not_checked',
  UNKNOWN: 'unknown',
};

/**
 * What CloudFormation says of a stack, in our own words.
 *
 * @public
 */
export function toStackSummary(stack: Stack, place: AwsPlace): StackSummary {
  const { DriftInformation: drift } = stack;
  const createdAt = toInstant(stack.CreationTime) ?? new Date(0).toISOString();
  return {
    accountId: place.accountId,
    region: place.region,
    stackId: stack.StackId ?? '',
    stackName: stack.StackName ?? '',
    status: stack.StackStatus ?? '',
    ...(stack.StackStatusReason && { statusReason: stack.StackStatusReason }),
    createdAt,
    updatedAt:
      toInstant(stack.DeletionTime) ??
      toInstant(stack.LastUpdatedTime) ??
      createdAt,
    drift: drift?.StackDriftStatus
      ? DRIFT[drift.StackDriftStatus] ?? 'unknown'
      : 'not_checked',
    ...(drift?.LastCheckTimestamp && {
      driftCheckedAt: toInstant(drift.LastCheckTimestamp),
    }),
    tags: Object.fromEntries(
      (stack.Tags ?? []).map(tag => [tag.Key ?? '', tag.Value ?? '']),
    ),
    outputs: Object.fromEntries(
      (stack.Outputs ?? []).map(output => [
        output.OutputKey ?? '',
        output.OutputValue ?? '',
      ]),
    ),
    terminationProtection: stack.EnableTerminationProtection ?? false,
  };
}

function toInstant(date: Date | undefined): string | undefined {
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
