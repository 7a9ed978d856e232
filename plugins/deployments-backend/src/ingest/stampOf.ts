import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';

// Sources often know seconds only, and several states fall into one second.
const progress: Record<DeploymentStep['status'], number> = {
  queued: 0,
  waiting: 1,
  in_progress: 2,
  unmapped: 3,
  success: 4,
  failure: 4,
  error: 4,
  cancelled: 4,
  skipped: 4,
  inactive: 5,
};

/**
 * A text that is greater for what happened later: by the source's own time,
 * and within one instant by how far the work had come.
 */
export function stampOf(
  updatedAt: string,
  status: DeploymentStep['status'],
): string {
  return `${updatedAt}/${progress[status]}`;
}

function instantOfStamp(stamp: string): string {
  return stamp.slice(0, stamp.indexOf('/'));
}

/** The source's own time of the latest fact. */
export function latestInstant(stamps: Record<string, string>): string {
  return instantOfStamp(
    Object.values(stamps).reduce((a, b) => (a > b ? a : b)),
  );
}
