import type {
  StackObservation,
  StackSetObservation,
} from '@callboard/backstage-plugin-deployments-node';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import { missingStacks, visibleStacks } from '../board/visibleStacks';
import type { StackStore } from '../database/StackStore';
import type { Place, StackRecord, StackSetRecord } from '../model/StackRecord';
import { foldStack, foldStackSet } from './foldStack';
import type { IngestChanges } from './IngestChanges';
import type { ObservationOrigin } from './mergeObservations';

function stackKey(environment: string, stackId: string): string {
  return JSON.stringify([environment, stackId]);
}

function setKey(set: Place & { environment: string }, source: string): string {
  return JSON.stringify([set.environment, source, set.accountId, set.region]);
}

/** What is shown of stacks, but for how fresh it is. */
function shown(stacks: StackRecord[], sets: StackSetRecord[]): string {
  const environments = new Set(
    [...stacks, ...sets].map(({ environment }) => environment),
  );
  return canonicalJson(
    [...environments].sort().map(environment => [
      environment,
      visibleStacks(environment, stacks, sets).map(({ state }) => ({
        ...state,
        observedAt: undefined,
      })),
      missingStacks(environment, sets),
    ]),
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
  const storedStacks = await store.list(entityRef);
  const storedSets = await store.listSets(entityRef);
  const stacks = new Map(
    storedStacks.map(record => [
      stackKey(record.environment, record.state.stackId),
      record,
    ]),
  );
  const sets = new Map(storedSets.map(set => [setKey(set, set.source), set]));
  for (const observation of observations) {
    if (observation.kind === 'stack') {
      const key = stackKey(observation.environment, observation.state.stackId);
      stacks.set(key, foldStack(stacks.get(key), origin, observation));
    } else {
      const key = setKey(observation, origin.source);
      sets.set(key, foldStackSet(sets.get(key), origin.source, observation));
    }
  }
  // Folding returns what is stored where nothing changed.
  await store.put(
    entityRef,
    [...stacks.values()].filter(stack => !storedStacks.includes(stack)),
  );
  await store.putSets(
    entityRef,
    [...sets.values()].filter(set => !storedSets.includes(set)),
  );
  return {
    deployments: [],
    any:
      shown(storedStacks, storedSets) !==
      shown([...stacks.values()], [...sets.values()]),
  };
}
