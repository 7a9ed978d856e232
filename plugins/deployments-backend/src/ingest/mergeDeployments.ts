import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type {
  DeploymentStore,
  FoldedDeployment,
} from '../database/DeploymentStore';
import { deploymentId } from './deploymentId';
import { deploymentFactsOf, foldDeployment } from './foldDeployment';
import { sameFacts } from './foldFacts';
import type { ChangedDeployment, IngestChanges } from './IngestChanges';

/** Merges what a source says of the deployments of one entity into the store. */
export async function mergeDeployments(
  store: DeploymentStore,
  source: string,
  observations: DeploymentObservation[],
  now: string,
): Promise<IngestChanges> {
  const keyed = observations.map(observation => ({
    id: deploymentId(observation.entityRef, source, observation.sourceId),
    observation,
  }));
  const stored = await store.getFolded([...new Set(keyed.map(({ id }) => id))]);
  const merged = new Map<string, FoldedDeployment>();
  for (const { id, observation } of keyed) {
    const before = (merged.get(id) ?? stored.get(id))?.folded;
    const folded = foldDeployment(before, observation);
    if (folded !== before) {
      merged.set(id, {
        id,
        entityRef: observation.entityRef,
        source,
        sourceId: observation.sourceId,
        observedAt: now,
        folded,
      });
    }
  }
  await store.put([...merged.values()]);

  const changed: ChangedDeployment[] = [];
  const instants: string[] = [];
  for (const { id, folded } of merged.values()) {
    const before = stored.get(id)?.folded;
    if (!before || !sameFacts(before, folded)) {
      changed.push({
        id,
        previousStatus: before && deploymentFactsOf(before).status,
      });
      // An operation may have to leave the one for the other.
      instants.push(
        deploymentFactsOf(folded).createdAt,
        deploymentFactsOf(before ?? folded).createdAt,
      );
    }
  }
  return {
    deployments: changed,
    any: changed.length > 0,
    rejoinFrom: instants.sort().at(0),
  };
}
