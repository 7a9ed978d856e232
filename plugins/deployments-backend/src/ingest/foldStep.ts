import type { JsonValue } from '@backstage/types';
import type { StepsObservation } from '@callboard/backstage-plugin-deployments-node';
import type { StepRecord } from '../model/StepRecord';
import { foldFacts, type StampedFacts } from './foldFacts';
import { stampOf } from './stampOf';
import { toInstant, toOptionalInstant } from './toInstant';

type ObservedStep = StepsObservation['steps'][number];

function factsOf(step: ObservedStep) {
  return {
    kind: step.kind,
    title: step.title,
    state: { status: step.status, statusName: step.statusName ?? null },
    startedAt: toOptionalInstant(step.startedAt),
    finishedAt: toOptionalInstant(step.finishedAt),
    url: step.url,
    cause: step.cause,
    sourceEnvironment: step.sourceEnvironment,
  };
}

/** Merges one observation of a step into what is stored of it. */
export function foldStep(
  stored: StampedFacts | undefined,
  step: ObservedStep,
): StampedFacts {
  return foldFacts(
    stored,
    factsOf(step) as Record<string, JsonValue | undefined>,
    stampOf(toInstant(step.updatedAt), step.status),
  );
}

/** Reads folded facts back. */
export function stepFactsOf({
  facts,
}: StampedFacts): Omit<StepRecord, 'id' | 'source' | 'runId' | 'updatedAt'> {
  const { state, ...others } = facts as unknown as ReturnType<typeof factsOf>;
  return {
    ...others,
    status: state.status,
    statusName: state.statusName ?? undefined,
  };
}
