import type { RunSummary } from '../types';
import { isDay } from './calendarDays';

/**
 * Whether a run says that a procedure was done: whether or not what was checked
 * was in order.
 *
 * @internal
 */
export function isSigned({ finished }: RunSummary): boolean {
  return finished !== undefined && finished.outcome !== 'abandoned';
}

/**
 * The run that counts for each day that a procedure fell due, by day: the first
 * that was signed, else the first that is open.
 *
 * @internal
 */
export function settlingRuns(runs: RunSummary[]): Map<string, RunSummary> {
  const byDay = new Map<string, RunSummary>();
  for (const run of runs) {
    const day = run.reason.kind === 'procedure' && run.reason.reference;
    if (day && isDay(day) && (isSigned(run) || !run.finished)) {
      const other = byDay.get(day);
      if (!other || rankOf(run) < rankOf(other)) {
        byDay.set(day, run);
      }
    }
  }
  return byDay;
}

function rankOf(run: RunSummary): string {
  return run.finished
    ? `signed ${run.finished.at} ${run.id}`
    : `~open ${run.startedAt} ${run.id}`;
}
