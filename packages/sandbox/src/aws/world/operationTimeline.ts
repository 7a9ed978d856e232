import { resourceMoments } from './resourceMoments';
import type { OperationFailure, OperationKind, ResourceSpec } from './specs';

/** One create, update or delete of a stack. Instants are milliseconds since the epoch. */
export interface Operation {
  id: string;
  clientRequestToken: string;
  kind: OperationKind;
  startAt: number;
  endAt: number;
  failure?: OperationFailure;
  tags?: Record<string, string>;
  outputs?: Record<string, string>;
  template?: string;
  /** What the operation touches, in order; the failing resource is among them. */
  resources: readonly ResourceSpec[];
  /** The one of them that the stack does not have yet, if any; a creation makes all of them anyway. */
  added?: ResourceSpec;
}

/** A moment of an operation, placed by its share of the duration, 0 to 1. */
export interface Moment {
  position: number;
  status: string;
  reason?: string;
  /** Absent when the moment is one of the stack itself. */
  resource?: ResourceSpec;
  /** The resource is still without a physical id. */
  unborn?: boolean;
}

export interface OperationEvent extends Omit<Moment, 'position'> {
  at: number;
  operation: Operation;
}

/** The share of a failing operation's duration after which it turns back. */
export const TURNS_BACK = 0.5;
/** The share of an update's duration after which only old resources are cleared away. */
export const CLEANS_UP = 0.94;

const USER = 'User Initiated';

function failedTo(verb: string, operation: Operation): string {
  const names = resourceMoments(operation)
    .filter(moment => moment.status.endsWith('_FAILED'))
    .map(moment => moment.resource!.logicalId);
  return `The following resource(s) failed to ${verb}: [${names.join(', ')}]. `;
}

function stackMoments(operation: Operation): Moment[] {
  const failed = operation.failure !== undefined;
  switch (operation.kind) {
    case 'create': {
      const begun = [
        { position: 0, status: 'REVIEW_IN_PROGRESS', reason: USER },
        { position: 0.02, status: 'CREATE_IN_PROGRESS', reason: USER },
      ];
      const reason = 'Rollback requested by user.';
      return failed
        ? [
            ...begun,
            {
              position: TURNS_BACK,
              status: 'ROLLBACK_IN_PROGRESS',
              reason: failedTo('create', operation) + reason,
            },
            { position: 1, status: 'ROLLBACK_COMPLETE' },
          ]
        : [...begun, { position: 1, status: 'CREATE_COMPLETE' }];
    }
    case 'update': {
      const done = failed ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE';
      return [
        { position: 0, status: 'UPDATE_IN_PROGRESS', reason: USER },
        ...(failed
          ? [
              {
                position: TURNS_BACK,
                status: 'UPDATE_ROLLBACK_IN_PROGRESS',
                reason: failedTo('update', operation),
              },
            ]
          : []),
        { position: CLEANS_UP, status: `${done}_CLEANUP_IN_PROGRESS` },
        { position: 1, status: done },
      ];
    }
    default:
      return [
        { position: 0, status: 'DELETE_IN_PROGRESS', reason: USER },
        failed
          ? {
              position: 1,
              status: 'DELETE_FAILED',
              reason: failedTo('delete', operation),
            }
          : { position: 1, status: 'DELETE_COMPLETE' },
      ];
  }
}

function instantOf({ startAt, endAt }: Operation, position: number): number {
  return startAt + Math.round(position * (endAt - startAt));
}

function toEvents(operation: Operation, moments: Moment[]): OperationEvent[] {
  return moments
    .sort((a, b) => a.position - b.position)
    .map(({ position, ...moment }) => ({
      ...moment,
      at: instantOf(operation, position),
      operation,
    }));
}

/** The instant after which the operation's tags no longer hold, because it is being rolled back. */
export function turnsBackAt(operation: Operation): number {
  return operation.failure ? instantOf(operation, TURNS_BACK) : Infinity;
}

/** The stack's own states during the operation, oldest first; never empty. */
export function stackTransitions(operation: Operation): OperationEvent[] {
  return toEvents(operation, stackMoments(operation));
}

/** Every event of the operation, those of its resources between those of the stack, oldest first. */
export function operationEvents(operation: Operation): OperationEvent[] {
  return toEvents(operation, [
    ...stackMoments(operation),
    ...resourceMoments(operation),
  ]);
}
