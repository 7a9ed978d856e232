import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';

/**
 * Selects what a board shows of every entity's environments: the newest attempt,
 * the newest one that succeeded, and whatever waits.
 *
 * @param observations - newest first.
 */
export function newestAttempts(
  observations: DeploymentObservation[],
): Set<DeploymentObservation> {
  const selected = new Set<DeploymentObservation>();
  const attempted = new Set<string>();
  const succeeded = new Set<string>();
  for (const one of observations) {
    if (one.environment !== undefined) {
      const place = `${one.entityRef} ${one.environment}`;
      const newest = !attempted.has(place);
      const live = one.status === 'success' && !succeeded.has(place);
      if (newest || live || one.status === 'waiting') {
        selected.add(one);
      }
      attempted.add(place);
      if (live) {
        succeeded.add(place);
      }
    }
  }
  return selected;
}
