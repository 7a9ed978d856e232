import type { StepsObservation } from '@callboard/backstage-plugin-deployments-node';
import type { FoldedStep, StepStore } from '../database/StepStore';
import { sameFacts } from './foldFacts';
import { foldStep } from './foldStep';
import type { IngestChanges } from './IngestChanges';

function keyOf(runId: string, stepId: string): string {
  return JSON.stringify([runId, stepId]);
}

/** Merges what a source says of the steps of one entity's runs into the store. */
export async function mergeSteps(
  store: StepStore,
  entityRef: string,
  source: string,
  observations: StepsObservation[],
): Promise<IngestChanges> {
  const runIds = [...new Set(observations.map(({ runId }) => runId))];
  const stored = new Map(
    (await store.getFolded(entityRef, source, runIds)).map(step => [
      keyOf(step.runId, step.stepId),
      step.folded,
    ]),
  );
  const merged = new Map<string, FoldedStep>();
  for (const { runId, steps } of observations) {
    for (const step of steps) {
      const key = keyOf(runId, step.id);
      const before = merged.get(key)?.folded ?? stored.get(key);
      const folded = foldStep(before, step);
      if (folded !== before) {
        merged.set(key, { runId, stepId: step.id, folded });
      }
    }
  }
  await store.put(entityRef, source, [...merged.values()]);
  return {
    deployments: [],
    any: [...merged].some(([key, { folded }]) => {
      const before = stored.get(key);
      return !before || !sameFacts(before, folded);
    }),
  };
}
