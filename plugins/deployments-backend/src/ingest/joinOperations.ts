import { drivingDeployment } from '../board/drivingDeployment';
import type { StoreSet } from '../database/Stores';
import type { TimelineEntry } from '../model/DeploymentRecord';

// The clock that stamps operations may run ahead of the one that stamps deployments.
const SLACK_MS = 5 * 60_000;

/**
 * Joins an entity's stack operations anew to the deployments that drove them.
 *
 * @param from - operations that began before it keep what they are joined to
 */
export async function joinOperations(
  stores: StoreSet,
  entityRef: string,
  timeline: TimelineEntry[],
  from: string,
): Promise<void> {
  for (const operation of await stores.stackOperations.getSince(
    entityRef,
    new Date(Date.parse(from) - SLACK_MS).toISOString(),
  )) {
    const deploymentId = drivingDeployment(operation, timeline);
    if (deploymentId !== operation.deploymentId) {
      await stores.stackOperations.assign(operation, deploymentId);
    }
  }
}
