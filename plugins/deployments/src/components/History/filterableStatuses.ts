import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';

/** In the order in which people look for them. */
export const filterableStatuses: DeploymentStatus[] = [
  'failure',
  'error',
  'waiting',
  'in_progress',
  'queued',
  'success',
  'cancelled',
  'inactive',
];
