import type { FoldedRun, Runbook, RunSummary } from '../types';
import { flattenSteps } from './flattenSteps';

/**
 * How far a run has come, by the runbook that it was started from.
 *
 * @public
 */
export function summarizeProgress(
  runbook: Runbook,
  state: Pick<FoldedRun, 'steps'>,
): RunSummary['progress'] {
  const steps = flattenSteps(runbook);
  return {
    ticked: steps.filter(({ step }) => state.steps[step.id]?.ticked).length,
    of: steps.length,
  };
}
