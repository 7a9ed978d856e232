import type { RunAction, RunDetails, RunEvent } from '../types';
import { foldRun } from './foldRun';
import { summarizeProgress } from './summarizeProgress';

/**
 * The run as it will be once the backend has taken what a browser has asked for.
 *
 * @remarks
 * Actions that the run's events hold already are left out, so that a browser can
 * apply all that it has not seen answered to whatever the backend says: its own
 * ticks lie over those of others and none gets lost. `events` and `state.seq`
 * stay those of the backend.
 *
 * @param run - as the backend said
 * @param actions - in the order in which they were asked for
 * @param by - ref of the user who asks
 * @param at - instant at which the actions are shown to have happened
 *
 * @public
 */
export function applyActions(
  run: RunDetails,
  actions: readonly RunAction[],
  by: string,
  at: string,
): RunDetails {
  const answered = new Set(run.events.map(({ id }) => id));
  const pending: RunEvent[] = actions
    .filter(({ id }) => !answered.has(id))
    .map((action, index) => ({
      ...action,
      seq: run.state.seq + 1 + index,
      at,
      by,
    }));
  if (!pending.length) {
    return run;
  }
  const state = {
    ...foldRun([...run.events, ...pending]),
    seq: run.state.seq,
  };
  return {
    ...run,
    state,
    finished: state.finished,
    progress: summarizeProgress(run.runbook, state),
  };
}
