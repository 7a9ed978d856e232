import type { RunOutcome, RunSummary } from '../types';

/** A run for the day of a procedure; open where no outcome is named. */
export function procedureRun(
  day: string,
  given: { outcome?: RunOutcome; at?: string; id?: string } = {},
): RunSummary {
  const { outcome, at = `${day}T18:00:00.000Z`, id = `run-${day}` } = given;
  return {
    id,
    entityRef: 'component:default/api',
    runbookId: 'daily-check',
    runbookTitle: 'Daily check',
    reason: { kind: 'procedure', reference: day },
    startedAt: `${day}T17:00:00.000Z`,
    startedBy: 'user:default/guest',
    ...(outcome && {
      finished: { outcome, at, by: 'user:default/guest' },
    }),
    progress: { ticked: 0, of: 3 },
  };
}
