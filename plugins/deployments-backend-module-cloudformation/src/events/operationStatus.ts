import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';

/**
 * What a stack's status means for the operation that led to it.
 *
 * @remarks A completed roll-back is a failure: the version did not arrive.
 */
export function operationStatus(statusName: string): DeploymentStatus {
  if (statusName === 'REVIEW_IN_PROGRESS') return 'waiting';
  if (statusName.includes('ROLLBACK')) return 'failure';
  if (statusName.endsWith('_FAILED')) return 'failure';
  if (statusName.endsWith('_IN_PROGRESS')) return 'in_progress';
  if (statusName.endsWith('_COMPLETE')) return 'success';
  return 'unmapped';
}

/** Whether CloudFormation still works on a stack in this status. */
export const isMoving = (statusName: string): boolean =>
  statusName.endsWith('_IN_PROGRESS') && statusName !== 'REVIEW_IN_PROGRESS';
