import { fractionOf } from './ids';
import type { Moment, Operation } from './operationTimeline';
import type { ResourceSpec } from './specs';

/** When the work on resources begins and ends, and when one fails, as shares of the duration. */
const BEGINS = 0.04;
const FAILS = 0.44;
/** Before that, what comes through has come through. */
const DONE_BY = 0.4;
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
  resource: ResourceSpec,
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

function isNew({ kind, added }: Operation, resource: ResourceSpec): boolean {
  return kind === 'create' || resource === added;
}

function verbOf(operation: Operation, resource: ResourceSpec): Verb {
  if (operation.kind === 'delete') return 'DELETE';
  return isNew(operation, resource) ? 'CREATE' : 'UPDATE';
}

/** Resources that are worked on within a window of the operation, and come through. */
function completed(
  operation: Operation,
  resources: readonly ResourceSpec[],
  window: [number, number],
): Moment[] {
  return resources.flatMap((resource, n) => {
    const seed = `${operation.id}${resource.logicalId}do`;
    return course(
      verbOf(operation, resource),
      resource,
      slot(window, n, resources.length, seed),
    );
  });
}

/** Resources of which the first fails, and the others are cancelled for it. */
function stopped(
  operation: Operation,
  resources: ResourceSpec[],
  cause: string,
): Moment[] {
  return resources.flatMap((resource, n) => {
    const verb = verbOf(operation, resource);
    const share = n / resources.length;
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
        reason: n === 0 ? cause : `Resource ${NOUNS[verb]} cancelled`,
        resource,
      },
    ];
  });
}

function rolledBack(operation: Operation, resources: ResourceSpec[]): Moment[] {
  return resources.flatMap((resource, n) =>
    course(
      isNew(operation, resource) ? 'DELETE' : 'UPDATE',
      resource,
      slot(
        [UNDO_BEGINS, ENDS],
        n,
        resources.length,
        `${operation.id}${resource.logicalId}undo`,
      ),
    ),
  );
}

/**
 * What happens to the resources of an operation. On a failure some resources are done
 * by then, one fails for the reason given, those still in progress are cancelled, and
 * all of these are rolled back in reverse order (except by a delete, which stays where it is).
 */
export function resourceMoments(operation: Operation): Moment[] {
  const { kind, failure, resources } = operation;
  if (!failure) {
    return completed(operation, resources, [BEGINS, ENDS]);
  }
  const failed = resources.filter(r => r.logicalId === failure.logicalId);
  const others = resources.filter(r => r.logicalId !== failure.logicalId);
  const half = Math.floor(others.length / 2);
  const done = others.slice(0, half);
  const lost = [...failed, ...others.slice(half)];
  return [
    ...completed(operation, done, [BEGINS, DONE_BY]),
    ...stopped(operation, lost, failure.reason),
    ...(kind === 'delete'
      ? []
      : rolledBack(operation, [...done, ...lost].reverse())),
  ];
}
