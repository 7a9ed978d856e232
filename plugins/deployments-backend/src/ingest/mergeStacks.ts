import type {
  StackObservation,
  StackSetObservation,
} from '@callboard/backstage-plugin-deployments-node';
import type { StackStore } from '../database/StackStore';
import type {
  Place,
  StackRecord,
  StackSetRecord,
} from '../model/StackRecord';
import { canonicalJson } from './canonicalJson';
import { foldStack, foldStackSet } from './foldStack';
import type { IngestChanges } from './IngestChanges';
import type { ObservationOrigin } from './mergeObservations';

function stackKey(environment: string, stackId: string): string {
  return JSON.stringify([environment, stackId]);
}

function setKey(set: Place & { environment: string }): string {
  return JSON.stringify([set.environment, set.accountId, set.region]);
}

function sameState(a: StackRecord | undefined, b: StackRecord): boolean {
  return (
    a !== undefined &&
    canonicalJson({ ...a.state, observedAt: '' }) ===
      canonicalJson({ ...b.state, observedAt: '' })
  );
}

function sameSet(a: StackSetRecord | undefined, b: StackSetRecord): boolean {
  return (
    a !== undefined &&
    canonicalJson([a.stackIds, a.missing, a.places]) ===
      canonicalJson([b.stackIds, b.missing, b.places])
  );
}

/** Merges what a source says of the stacks of one entity into the store. */
export async function mergeStacks(
  store: StackStore,
  entityRef: string,
  origin: ObservationOrigin,
  observations: (StackObservation | StackSetObservation)[],
): Promise<IngestChanges> {
  if (!observations.length) {
    return { deployments: [], any: false };
  }
  const storedStacks = new Map(
    (await store.list(entityRef)).map(record => [
      stackKey(record.environment, record.state.stackId),
      record,
    ]),
  );
  const storedSets = new Map(
    (await store.listSets(entityRef))
      .filter(set => set.source === origin.source)
      .map(set => [setKey(set), set]),
  );
  const stacks = new Map<string, StackRecord>();
  const sets = new Map<string, StackSetRecord>();
  for (const observation of observations) {
    if (observation.kind === 'stack') {
      const key = stackKey(observation.environment, observation.state.stackId);
      const before = stacks.get(key) ?? storedStacks.get(key);
      const folded = foldStack(before, origin, observation);
      if (folded !== before) {
        stacks.set(key, folded);
      }
    } else {
      const key = setKey(observation);
      const before = sets.get(key) ?? storedSets.get(key);
      const folded = foldStackSet(before, origin.source, observation);
      if (folded !== before) {
        sets.set(key, folded);
      }
    }
  }
  await store.put(entityRef, [...stacks.values()]);
  await store.putSets(entityRef, [...sets.values()]);
  return {
    deployments: [],
    any:
      [...stacks].some(
        ([key, stack]) => !sameState(storedStacks.get(key), stack),
      ) || [...sets].some(([key, set]) => !sameSet(storedSets.get(key), set)),
  };
}
