import { isMoving } from '../events/operationStatus';
import type { EventReach } from '../upstream/CloudFormationReader';
import type { StackMemory } from '../memory/PlaceMemory';
import type { BoundStack } from './BoundStack';

/** What has to be asked about one stack; nothing, for most stacks in most sweeps. */
export interface StackReads {
  events?: EventReach;
  changeSets: boolean;
  countDrift: boolean;
  detectDrift: boolean;
}

const dayMillis = 24 * 3_600_000;
/** Everything is read anew after this time, whatever the memory says. */
const healAfterMillis = dayMillis;

/** A stack's state as far as a list of stacks tells it. */
export const fingerprintOf = ({ stack }: BoundStack): string =>
  `${stack.status} ${stack.updatedAt}`;

/** Who has been told; somebody new needs the past as well. */
export const readersKeyOf = ({ readers }: BoundStack): string =>
  readers
    .map(reader => `${reader.entityRef} ${reader.environment}`)
    .sort()
    .join('\n');

export const hasChanged = (bound: BoundStack, memory: StackMemory): boolean =>
  memory.fingerprint !== fingerprintOf(bound) ||
  memory.readers !== readersKeyOf(bound);

/** Which events of a stack are not known yet; undefined where all are. */
export function planEvents(
  bound: BoundStack,
  memory: StackMemory,
  options: { now: string; history: { days: number; operations: number } },
): EventReach | undefined {
  const now = Date.parse(options.now);
  const old =
    !memory.eventsReadAt ||
    now - Date.parse(memory.eventsReadAt) >= healAfterMillis;
  if (!old && !hasChanged(bound, memory) && !isMoving(bound.stack.status)) {
    return undefined;
  }
  const strangers = memory.readers !== readersKeyOf(bound);
  if (old || strangers || !memory.operationsSince) {
    return {
      since: new Date(now - options.history.days * dayMillis).toISOString(),
      operations: options.history.operations,
      pages: 20,
    };
  }
  return { since: memory.operationsSince, pages: 50 };
}

const detectable = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
  'IMPORT_COMPLETE',
]);

/** Whether a stack's drift is to be detected again; one answer lasts for `everyMillis`. */
export function isDriftDetectionDue(
  { stack }: BoundStack,
  memory: StackMemory,
  options: { now: string; everyMillis: number },
): boolean {
  if (!detectable.has(stack.status)) return false;
  return [stack.driftCheckedAt, memory.driftRequestedAt].every(
    at =>
      !at || Date.parse(options.now) - Date.parse(at) >= options.everyMillis,
  );
}

/** Whether the drifted resources of the latest detection are still uncounted. */
export const isDriftUncounted = (
  bound: BoundStack,
  memory: StackMemory,
): boolean =>
  bound.stack.drift === 'drifted' &&
  memory.driftCountedFor !== driftKeyOf(bound);

/** Names one result of drift detection. */
export function driftKeyOf({ stack }: BoundStack): string {
  return stack.driftCheckedAt ?? 'unknown';
}
