import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';
import { isFailed } from './deploymentStatus';

export interface GroupedSteps {
  /** Folded into one line: nothing to see here any more. */
  passed: DeploymentStep[];
  /** Running, waiting or failed: shown one by one. */
  telling: DeploymentStep[];
  /** Not begun. */
  ahead: DeploymentStep[];
}

/** Sorts the steps of an attempt by how much a reader wants to know of them. */
export function groupSteps(steps: DeploymentStep[]): GroupedSteps {
  const groups: GroupedSteps = { passed: [], telling: [], ahead: [] };
  for (const step of steps) {
    if (step.status === 'success') {
      groups.passed.push(step);
    } else if (step.status === 'queued') {
      groups.ahead.push(step);
    } else if (step.status !== 'skipped' && step.status !== 'inactive') {
      groups.telling.push(step);
    }
  }
  groups.telling.sort(
    (a, b) => Number(isFailed(b.status)) - Number(isFailed(a.status)),
  );
  return groups;
}
