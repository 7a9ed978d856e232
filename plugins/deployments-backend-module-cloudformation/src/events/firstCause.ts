import { inOrder, isOwnEvent, type StackEventRecord } from './StackEventRecord';

/**
 * The event that made an operation fail, out of that operation's events.
 *
 * @remarks
 * One resource fails; CloudFormation then cancels its siblings and rolls back,
 * and each of those steps can leave failed events of its own. Only the first
 * is a cause. Where no resource failed (a bad template, an alarm that asked for
 * the roll-back), the stack's own event says why.
 *
 * @returns undefined where nothing failed.
 */
export function firstCause(
  events: StackEventRecord[],
): StackEventRecord | undefined {
  const ordered = inOrder(events);
  const rollback = ordered.find(isRollbackStart);
  const before = rollback
    ? ordered.filter(event => event.at <= rollback.at)
    : ordered;
  return (
    before.find(event => !isOwnEvent(event) && isFailure(event)) ??
    before.find(
      event =>
        isOwnEvent(event) &&
        (isFailure(event) || isRollbackStart(event)) &&
        event.reason !== undefined &&
        !isUserInitiated(event),
    )
  );
}

export function isRollbackStart(event: StackEventRecord): boolean {
  return isOwnEvent(event) && event.status.endsWith('ROLLBACK_IN_PROGRESS');
}

export function isUserInitiated(event: StackEventRecord): boolean {
  return /^user initiated/i.test(event.reason ?? '');
}

function isFailure(event: StackEventRecord) {
  return (
    event.status.endsWith('_FAILED') &&
    !event.status.includes('ROLLBACK') &&
    !/^resource \w+ cancell?ed/i.test(event.reason ?? '')
  );
}
