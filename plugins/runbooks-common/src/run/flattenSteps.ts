import type { Runbook, RunbookSection, RunbookStep } from '../types';

/**
 * A step where it stands in its runbook.
 *
 * @public
 */
export interface PlacedStep {
  step: RunbookStep;
  section: RunbookSection;
  /** 0 for a step of a section, 1 for a step of that step, and so on. */
  depth: number;
  /** Of the list that it stands in. */
  ordered: boolean;
}

/**
 * All steps of a runbook in the order in which they are read: a step, then the
 * steps in it.
 *
 * @public
 */
export function flattenSteps(runbook: Runbook): PlacedStep[] {
  return runbook.sections.flatMap(section =>
    section.blocks.flatMap(block =>
      block.kind === 'steps'
        ? placed(block.steps, { section, depth: 0, ordered: block.ordered })
        : [],
    ),
  );
}

function placed(
  steps: RunbookStep[],
  place: Omit<PlacedStep, 'step'>,
): PlacedStep[] {
  return steps.flatMap(step => [
    { step, ...place },
    ...placed(step.steps, { ...place, depth: place.depth + 1 }),
  ]);
}
