import type {
  StackObservation,
  StackSetObservation,
} from '@callboard/backstage-plugin-deployments-node';
import type { StackStore } from '../database/StackStore';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';
import { canonicalJson } from './canonicalJson';
import { foldStack, foldStackSet } from './foldStack';
import type { IngestChanges } from './IngestChanges';

function stackKey(environment: string, stackId: string): string {
  return JSON.stringify([environment, stackId]);
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
    canonicalJson([a.stackIds, a.missing]) ===
      canonicalJson([b.stackIds, b.missing])
  );
}

/** Merges what a source says of the stacks of one entity into the store. */
export async function mergeStacks(
  store: StackStore,
  entityRef: string,
  source: string,
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
      .filter(set => set.source === source)
      .map(set => [set.environment, set]),
  );
  const stacks = new Map<string, StackRecord>();
  const sets = new Map<string, StackSetRecord>();
  for (const observation of observations) {
    if (observation.kind === 'stack') {
      const key = stackKey(observation.environment, observation.state.stackId);
      const before = stacks.get(key) ?? storedStacks.get(key);
      const folded = foldStack(before, source, observation);
      if (folded !== before) {
        stacks.set(key, folded);
      }
    } else {
      const { environment } = observation;
      const before = sets.get(environment) ?? storedSets.get(environment);
      const folded = foldStackSet(before, source, observation);
      if (folded !== before) {
        sets.set(environment, folded);
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
