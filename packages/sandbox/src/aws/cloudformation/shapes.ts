import type {
  OperationEntry,
  OperationType,
  StackDriftInformation,
  StackDriftStatus,
  StackResourceDriftInformation,
  StackResourceDriftStatus,
  Tag,
} from '@aws-sdk/client-cloudformation';
import {
  driftAt,
  type DriftedResource,
  type DriftView,
} from '../world/driftView';
import type { Operation } from '../world/operationTimeline';
import type { OperationKind } from '../world/specs';
import type { Stack } from '../world/Stack';

export function toDate(instant: number): Date;
export function toDate(instant: number | undefined): Date | undefined;
export function toDate(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}

export function toTags(tags: Record<string, string> = {}): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

const OPERATION_TYPES: Record<OperationKind, OperationType> = {
  create: 'CREATE_STACK',
  update: 'UPDATE_STACK',
  delete: 'DELETE_STACK',
};

export function lastOperations(operation: Operation): OperationEntry[] {
  return [
    {
      OperationType: OPERATION_TYPES[operation.kind],
      OperationId: operation.id,
    },
  ];
}

export function driftStatus({ drifted }: DriftView): StackDriftStatus {
  return drifted.size > 0 ? 'DRIFTED' : 'IN_SYNC';
}

export function driftInformation(
  stack: Stack,
  now: number,
): StackDriftInformation {
  const drift = driftAt(stack, now);
  return drift
    ? {
        StackDriftStatus: driftStatus(drift),
        LastCheckTimestamp: new Date(drift.detection.startAt),
      }
    : { StackDriftStatus: 'NOT_CHECKED' };
}

export function resourceDriftStatus(
  found: DriftedResource | undefined,
): StackResourceDriftStatus {
  if (!found) return 'IN_SYNC';
  return found.deleted ? 'DELETED' : 'MODIFIED';
}

export function resourceDriftInformation(
  drift: DriftView | undefined,
  logicalId: string,
): StackResourceDriftInformation {
  return drift
    ? {
        StackResourceDriftStatus: resourceDriftStatus(
          drift.drifted.get(logicalId),
        ),
        LastCheckTimestamp: new Date(drift.detection.startAt),
      }
    : { StackResourceDriftStatus: 'NOT_CHECKED' };
}
