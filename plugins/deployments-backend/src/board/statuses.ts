import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';

type AnyStatus = DeploymentStep['status'];

/** Statuses of what has not come to its end. */
export const openStatuses: ReadonlySet<AnyStatus> = new Set<AnyStatus>([
  'queued',
  'waiting',
  'in_progress',
]);

/** Statuses of what has not begun, and may yet begin at a better time. */
export const pendingStatuses: ReadonlySet<AnyStatus> = new Set<AnyStatus>([
  'queued',
  'waiting',
]);

/** Statuses of what ended badly. */
export const failingStatuses: ReadonlySet<AnyStatus> = new Set<AnyStatus>([
  'failure',
  'error',
]);
