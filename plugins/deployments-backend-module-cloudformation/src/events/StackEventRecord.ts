/**
 * One stack event in our own words; the SDK's shape stops at the reader.
 */
export interface StackEventRecord {
  eventId: string;
  stackId: string;
  /** ISO-8601, UTC. */
  at: string;
  logicalId: string;
  physicalId?: string;
  resourceType: string;
  status: string;
  reason?: string;
}

/** Statuses by which a stack says that an operation began. */
export const startStatuses: ReadonlySet<string> = new Set([
  'REVIEW_IN_PROGRESS',
  'CREATE_IN_PROGRESS',
  'UPDATE_IN_PROGRESS',
  'IMPORT_IN_PROGRESS',
  'DELETE_IN_PROGRESS',
]);

/** Whether an event speaks of the stack itself and not of one of its resources (nested stacks included). */
export const isOwnEvent = (event: StackEventRecord): boolean =>
  event.physicalId === event.stackId;

/** Oldest first, without duplicates, whatever the order and number of deliveries. */
export function inOrder(events: StackEventRecord[]): StackEventRecord[] {
  const unique = new Map(events.map(event => [event.eventId, event]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.at, b.at) ||
      phaseOf(a) - phaseOf(b) ||
      compare(a.eventId, b.eventId),
  );
}

function compare(a: string, b: string) {
  return Number(a > b) - Number(a < b);
}

/** Tells the stack's own events of one instant apart: a start comes before an end. */
function phaseOf(event: StackEventRecord): number {
  if (!isOwnEvent(event)) return 3;
  if (event.status === 'REVIEW_IN_PROGRESS') return 0;
  if (startStatuses.has(event.status)) return 1;
  if (event.status.endsWith('CLEANUP_IN_PROGRESS')) return 5;
  if (event.status.endsWith('_IN_PROGRESS')) return 4;
  return 6;
}

/**
 * Whether a start goes on with one before it: a transform makes CloudFormation
 * announce a start twice, and a new stack is under review until its change set
 * is executed.
 */
export const continuesStart = (
  earlier: string | undefined,
  later: string | undefined,
): boolean =>
  earlier !== undefined &&
  later !== undefined &&
  startStatuses.has(earlier) &&
  (earlier === later ||
    (earlier === 'REVIEW_IN_PROGRESS' && /^(CREATE|IMPORT)_IN/.test(later)));
