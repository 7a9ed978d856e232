import {
  flattenSteps,
  type FoldedRun,
  type PlacedStep,
  type Runbook,
} from '@callboard/backstage-plugin-runbooks-common';

/** A step with the number that people call it by, such as `3` or `3.1`. */
export interface NumberedStep extends PlacedStep {
  number: string;
}

/** All steps of a runbook in reading order, numbered through over its sections. */
export function numberSteps(runbook: Runbook): NumberedStep[] {
  const counters: number[] = [];
  return flattenSteps(runbook).map(placed => {
    counters.length = placed.depth + 1;
    counters[placed.depth] = (counters[placed.depth] ?? 0) + 1;
    return {
      ...placed,
      number: Array.from(counters, count => count ?? 1).join('.'),
    };
  });
}

const isTicked = (state: FoldedRun, id: string) =>
  state.steps[id]?.ticked === true;

/**
 * The step to do next: the first after a step that is not ticked, else the first at all.
 *
 * @param after - id of a step; the beginning where absent
 * @returns undefined where all are ticked
 */
export function nextStep(
  steps: NumberedStep[],
  state: FoldedRun,
  after?: string,
): string | undefined {
  const from = steps.findIndex(({ step }) => step.id === after) + 1;
  return [...steps.slice(from), ...steps.slice(0, from)].find(
    ({ step }) => step.id !== after && !isTicked(state, step.id),
  )?.step.id;
}

/** The step so many places further; the last or first where there are no more. */
export function stepBeside(
  steps: NumberedStep[],
  id: string | undefined,
  places: 1 | -1,
): string | undefined {
  const at = steps.findIndex(({ step }) => step.id === id);
  if (at < 0) {
    return steps[0]?.step.id;
  }
  const to = Math.min(Math.max(at + places, 0), steps.length - 1);
  return steps[to]?.step.id;
}
