import type { StackOperationObservation } from '@callboard/backstage-plugin-deployments-node';
import type {
  FoldedStackOperation,
  StackOperationStore,
} from '../database/StackOperationStore';
import { sameFacts } from './foldFacts';
import {
  foldStackOperation,
  stackOperationFactsOf,
} from './foldStackOperation';
import type { IngestChanges } from './IngestChanges';

/** Merges what a source says of the operations of one entity's stacks into the store. */
export async function mergeStackOperations(
  store: StackOperationStore,
  entityRef: string,
  source: string,
  observations: StackOperationObservation[],
): Promise<IngestChanges> {
  const stored = await store.getFolded(entityRef, source, [
    ...new Set(observations.map(({ operationId }) => operationId)),
  ]);
  const merged = new Map<string, FoldedStackOperation>();
  for (const observation of observations) {
    const { operationId } = observation;
    const before = (merged.get(operationId) ?? stored.get(operationId))?.folded;
    const folded = foldStackOperation(before, observation);
    if (folded !== before) {
      merged.set(operationId, { operationId, folded });
    }
  }
  await store.put(entityRef, source, [...merged.values()]);
  const changed = [...merged.values()].filter(({ operationId, folded }) => {
    const before = stored.get(operationId)?.folded;
    return !before || !sameFacts(before, folded);
  });
  return {
    deployments: [],
    any: changed.length > 0,
    rejoinFrom: changed
      .map(({ folded }) => stackOperationFactsOf(folded).startedAt)
      .sort()
      .at(0),
  };
}
