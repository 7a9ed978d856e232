import { fractionOf } from './ids';
import type { Moment, Operation, OperationResource } from './operationTimeline';

/** When the work on resources begins and ends, and when one fails, as shares of the duration. */
const BEGINS = 0.04;
const FAILS = 0.44;
const ENDS = 0.9;
const UNDO_BEGINS = 0.54;

const NOUNS = { CREATE: 'creation', UPDATE: 'update', DELETE: 'deletion' };
type Verb = keyof typeof NOUNS;

/** Places the n-th of `count` resources in a window: they start one after another and overlap. */
function slot(
  window: [number, number],
  n: number,
  count: number,
  seed: string,
) {
  const length = window[1] - window[0];
  const from = window[0] + length * 0.7 * (n / count);
  const takes = length * (0.15 + 0.15 * fractionOf(seed));
  return { from, to: from + takes };
}

function course(
  verb: Verb,
  resource: OperationResource,
  { from, to }: { from: number; to: number },
): Moment[] {
  const isCreation = verb === 'CREATE';
  const doing = { status: `${verb}_IN_PROGRESS`, resource };
  return [
    { ...doing, position: from, unborn: isCreation },
    ...(isCreation
      ? [
          {
            ...doing,
            position: from + (to - from) / 3,
            reason: 'Resource creation Initiated',
          },
        ]
      : []),
    { position: to, status: `${verb}_COMPLETE`, resource },
  ];
}

/**
 * What happens to the resources of an operation. On a failure some resources are done
 * by then, one fails for the reason given, those still in progress are cancelled, and
 * all of these are rolled back in reverse order (except by a delete, which stays where it is).
 */
export function resourceMoments(operation: Operation): Moment[] {
  const { id, kind, failure, resources } = operation;
  const verbOf = (resource: OperationResource): Verb => {
    if (kind === 'delete') return 'DELETE';
    return resource.isNew ? 'CREATE' : 'UPDATE';
  };
  const seedOf = (resource: OperationResource, what: string) =>
    `${id}${resource.logicalId}${what}`;

  if (!failure) {
    return resources.flatMap((resource, n) =>
      course(
        verbOf(resource),
        resource,
        slot([BEGINS, ENDS], n, resources.length, seedOf(resource, 'do')),
      ),
    );
  }

  const failed = resources.find(r => r.logicalId === failure.logicalId)!;
  const others = resources.filter(r => r !== failed);
  const done = others.slice(0, Math.floor(others.length / 2));
  const cancelled = others.slice(done.length);

  const forward = [
    ...done.flatMap((resource, n) =>
      course(
        verbOf(resource),
        resource,
        slot([BEGINS, FAILS - 0.04], n, done.length, seedOf(resource, 'do')),
      ),
    ),
    ...[failed, ...cancelled].flatMap((resource, n, stopped): Moment[] => {
      const verb = verbOf(resource);
      const share = n / stopped.length;
      return [
        {
          position: FAILS - 0.2 + 0.15 * share,
          status: `${verb}_IN_PROGRESS`,
          resource,
          unborn: verb === 'CREATE',
        },
        {
          position: FAILS + 0.04 * share,
          status: `${verb}_FAILED`,
          reason:
            n === 0 ? failure.reason : `Resource ${NOUNS[verb]} cancelled`,
          resource,
        },
      ];
    }),
  ];
  if (kind === 'delete') {
    return forward;
  }

  const undone = [...done, failed, ...cancelled].reverse();
  const backward = undone.flatMap((resource, n) =>
    course(
      resource.isNew ? 'DELETE' : 'UPDATE',
      resource,
      slot([UNDO_BEGINS, ENDS], n, undone.length, seedOf(resource, 'undo')),
    ),
  );
  return [...forward, ...backward];
}
