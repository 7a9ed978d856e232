import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';

export interface MappedStatus {
  status: DeploymentStatus;
  /** GitHub's own word, where ours says less. */
  statusName?: string;
}

/**
 * GitHub's words for a deployment's state: those of GraphQL's `DeploymentState`
 * and of REST's and the webhooks' statuses, which are the same but for case and
 * for `ACTIVE` (the newest one that succeeded).
 */
const STATUS_OF = new Map<string, DeploymentStatus>([
  ['active', 'success'],
  ['success', 'success'],
  ['failure', 'failure'],
  ['error', 'error'],
  ['inactive', 'inactive'],
  ['in_progress', 'in_progress'],
  ['pending', 'queued'],
  ['queued', 'queued'],
  ['waiting', 'waiting'],
]);

/**
 * Maps one state; what has no counterpart (`ABANDONED`, `DESTROYED` and words
 * yet unknown) is named and never shown as something else.
 */
export function deploymentStatus(
  state: string | null | undefined,
): MappedStatus {
  if (!state) {
    // A deployment that nobody has reported on yet.
    return { status: 'queued' };
  }
  const status = STATUS_OF.get(state.toLocaleLowerCase('en-US'));
  return status ? { status } : { status: 'unmapped', statusName: state };
}

/** Whether an attempt in this state has come to its end. */
export function isFinished(status: DeploymentStatus): boolean {
  return (
    status === 'success' ||
    status === 'failure' ||
    status === 'error' ||
    status === 'cancelled' ||
    status === 'inactive'
  );
}

export function isFailed(status: string): boolean {
  return status === 'failure' || status === 'error';
}
