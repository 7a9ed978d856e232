import type { StackEvent } from '@aws-sdk/client-cloudformation';
import type { StackEventRecord } from '../events/StackEventRecord';

/** @returns undefined for an event that tells nothing of a resource, such as a hook's own. */
export function toStackEventRecord(
  event: StackEvent,
): StackEventRecord | undefined {
  const { EventId, StackId, Timestamp, ResourceStatus } = event;
  if (!EventId || !StackId || !Timestamp || !ResourceStatus) return undefined;
  return {
    eventId: EventId,
    stackId: StackId,
    at: Timestamp.toISOString(),
    logicalId: event.LogicalResourceId ?? event.StackName ?? 'unnamed',
    physicalId: event.PhysicalResourceId || undefined,
    resourceType: event.ResourceType ?? 'resource',
    status: ResourceStatus,
    reason: event.ResourceStatusReason || undefined,
  };
}
