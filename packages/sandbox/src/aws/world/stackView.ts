import {
  operationEvents,
  stackTransitions,
  turnsBackAt,
  type Operation,
  type OperationEvent,
} from './operationTimeline';
import type { ResourceSpec } from './specs';
import type { Stack } from './Stack';

/** A stack as it looks at one instant. */
export interface StackView {
  status: string;
  reason?: string;
  /** When it took on this status. */
  since: number;
  tags: Record<string, string>;
  outputs: Record<string, string>;
  /** When the newest update began; absent before the first one. */
  updatedAt?: number;
  /** When its deletion began. */
  deletionAt?: number;
  /** The newest operation, running or done. */
  operation: Operation;
}

/** Index of the newest operation that has begun by then, or -1. */
function newestBegun({ operations }: Stack, now: number): number {
  let low = 0;
  let high = operations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (operations[middle].startAt <= now) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function newest<T>(
  operations: Operation[],
  from: number,
  find: (operation: Operation) => T | undefined,
): T | undefined {
  for (let i = from; i >= 0; i--) {
    const found = find(operations[i]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the stack looks like at `now`; undefined before its creation. */
export function stackView(stack: Stack, now: number): StackView | undefined {
  const { operations, spec } = stack;
  const index = newestBegun(stack, now);
  if (index < 0) {
    return undefined;
  }
  const operation = operations[index];
  const transition = stackTransitions(operation)
    .filter(({ at }) => at <= now)
    .pop()!;
  const isBuilt = now >= operations[0].endAt && !operations[0].failure;
  return {
    status: transition.status,
    reason: transition.reason,
    since: transition.at,
    tags:
      newest(operations, index, op =>
        now < turnsBackAt(op) ? op.tags : undefined,
      ) ?? spec.tags,
    outputs: isBuilt
      ? newest(operations, index, op =>
          now >= op.endAt && !op.failure ? op.outputs : undefined,
        ) ?? spec.outputs
      : {},
    updatedAt: newest(operations, index, op =>
      op.kind === 'update' ? op.startAt : undefined,
    ),
    deletionAt: operation.kind === 'delete' ? operation.startAt : undefined,
    operation,
  };
}

/** The template's text that is in force at `now`, if the stack has one of its own. */
export function templateAt(stack: Stack, now: number): string | undefined {
  const template = newest(stack.operations, newestBegun(stack, now), op =>
    now < turnsBackAt(op) ? op.template : undefined,
  );
  return template ?? stack.spec.template;
}

/** The stack's events up to `now`, newest first; generated as they are read. */
export function* eventsBefore(
  stack: Stack,
  now: number,
): Generator<OperationEvent> {
  for (let i = newestBegun(stack, now); i >= 0; i--) {
    const events = operationEvents(stack.operations[i]);
    for (let k = events.length - 1; k >= 0; k--) {
      if (events[k].at <= now) yield events[k];
    }
  }
}

export interface ResourceView extends Omit<ResourceSpec, 'physicalId'> {
  /** Absent as long as it is not made. */
  physicalId?: string;
  status: string;
  reason?: string;
  since: number;
}

function toResourceView(event: OperationEvent): ResourceView {
  const { status, reason, at, unborn } = event;
  const { logicalId, type, physicalId } = event.resource!;
  return {
    logicalId,
    type,
    physicalId: unborn ? undefined : physicalId,
    status,
    reason,
    since: at,
  };
}

/** One resource of a stack at `now`, by its logical id; undefined before it is begun. */
export function resourceAt(
  stack: Stack,
  logicalId: string,
  now: number,
): ResourceView | undefined {
  for (const event of eventsBefore(stack, now)) {
    if (event.resource?.logicalId === logicalId) return toResourceView(event);
  }
  return undefined;
}

/** The stack's resources that have been begun by `now`, in the order of the template. */
export function resourcesAt(stack: Stack, now: number): ResourceView[] {
  const seen = new Map<string, ResourceView>();
  for (const event of eventsBefore(stack, now)) {
    const logicalId = event.resource?.logicalId;
    if (logicalId !== undefined && !seen.has(logicalId)) {
      seen.set(logicalId, toResourceView(event));
    }
  }
  const order = stack.spec.resources.map(r => r.logicalId);
  const rank = ({ logicalId }: ResourceView) => {
    const index = order.indexOf(logicalId);
    return index < 0 ? order.length : index;
  };
  const isTornDown = /^(DELETE|ROLLBACK)_/.test(
    stackView(stack, now)?.status ?? '',
  );
  return [...seen.values()]
    .filter(r => isTornDown || r.status !== 'DELETE_COMPLETE')
    .sort((a, b) => rank(a) - rank(b));
}
