import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';
import { firstCause, isRollbackStart, isUserInitiated } from './firstCause';
import { operationStatus } from './operationStatus';
import {
  continuesStart,
  inOrder,
  isOwnEvent,
  startStatuses,
  type StackEventRecord,
} from './StackEventRecord';

/** One creation, update, import or deletion of a stack, from its start to its end. */
export interface StackOperation {
  /** Id of the event that began it. */
  operationId: string;
  kind: 'review' | 'create' | 'update' | 'import' | 'delete';
  status: DeploymentStatus;
  /** CloudFormation's own word for where it stands. */
  statusName: string;
  /** When its execution began; while its change set is under review, when that began. */
  startedAt: string;
  /** Absent while it runs, and while it rolls back. */
  finishedAt?: string;
  updatedAt: string;
  /** The event that made it fail. */
  cause?: StackEventRecord;
}

/**
 * Reads a stack's events as the operations that they tell of.
 *
 * @remarks
 * The events may come in any order, repeated, and cut off at the old end; what
 * belongs to an operation whose start is not among them is left out. A roll-back
 * that somebody continues or asks for later belongs to the operation it undoes.
 *
 * @returns newest first.
 */
export function foldOperations(events: StackEventRecord[]): StackOperation[] {
  return splitAtStarts(inOrder(events))
    .map((own, index, all) => toOperation(own, all[index + 1]?.[0]))
    .reverse();
}

/** Groups all events by the operation in which they happened. */
function splitAtStarts(ordered: StackEventRecord[]): StackEventRecord[][] {
  const groups: StackEventRecord[][] = [];
  for (const event of ordered) {
    if (isOwnEvent(event) && startStatuses.has(event.status)) {
      const last = groups.at(-1);
      if (!last || !continuesStart(lastOwn(last).status, event.status)) {
        groups.push([event]);
        continue;
      }
    }
    groups.at(-1)?.push(event);
  }
  return groups;
}

function toOperation(
  events: StackEventRecord[],
  next: StackEventRecord | undefined,
): StackOperation {
  const [first] = events;
  const start = events.find(isExecutionStart) ?? first;
  const last = lastOwn(events);
  const ended = !last.status.endsWith('_IN_PROGRESS');
  const cause = firstCause(events);
  const operation: StackOperation = {
    operationId: first.eventId,
    kind: kindOf(start),
    status: operationStatus(last.status),
    statusName: last.status,
    startedAt: start.at,
    finishedAt: ended ? last.at : undefined,
    updatedAt: ended ? last.at : events.at(-1)!.at,
    cause,
  };
  if (!cause && wasCalledOff(events) && !last.status.endsWith('_FAILED')) {
    operation.status = 'cancelled';
  }
  if (!ended && next) {
    operation.finishedAt = next.at;
    operation.updatedAt = next.at;
    operation.status = overtakenStatus(start, cause);
  }
  if (operation.status !== 'failure') delete operation.cause;
  return operation;
}

/** A stack under review that is deleted was never executed; anything else was cut short. */
function overtakenStatus(
  start: StackEventRecord,
  cause: StackEventRecord | undefined,
): DeploymentStatus {
  if (start.status === 'REVIEW_IN_PROGRESS') return 'inactive';
  return cause ? 'failure' : 'cancelled';
}

/** When the work began, as opposed to the review before it. */
function isExecutionStart(event: StackEventRecord) {
  return (
    isOwnEvent(event) &&
    startStatuses.has(event.status) &&
    event.status !== 'REVIEW_IN_PROGRESS'
  );
}

function kindOf(start: StackEventRecord) {
  return start.status.split('_')[0].toLowerCase() as StackOperation['kind'];
}

function wasCalledOff(events: StackEventRecord[]) {
  return events.some(event => isRollbackStart(event) && isUserInitiated(event));
}

function lastOwn(events: StackEventRecord[]) {
  return events.findLast(isOwnEvent)!;
}
