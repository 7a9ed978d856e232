import type {
  Runbook,
  RunbookStep,
} from '@callboard/backstage-plugin-runbooks-common';

/** The ids of all steps of a runbook, in order. */
export function stepIdsOf({ sections }: Runbook): string[] {
  const idsOf = (steps: RunbookStep[]): string[] =>
    steps.flatMap(step => [step.id, ...idsOf(step.steps)]);
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => (block.kind === 'steps' ? idsOf(block.steps) : []));
}
