import {
  addDays,
  type CalendarDay,
} from '@callboard/backstage-plugin-environments-common';
import { formatDay, parseDay } from '../schedule/calendarDays';
import type { RunbookFreshness, RunbookMeta, RunSummary } from '../types';

const SOON_DAYS = 14;

/**
 * How far a runbook can be trusted.
 *
 * @remarks
 * Stale is one that is past its review date, whose last run did not work, or whose
 * code changed a lot: the latter two only if no review came after, on the same day
 * at the earliest. Days are those of UTC.
 *
 * @param options.meta - `lastReviewed` is a day, `YYYY-MM-DD`
 * @param options.lastFinished - the newest run that was finished
 * @param options.codeChangedAt - instant at which the code beside it was last found to have changed a lot
 * @throws `InputError` for a `lastReviewed` that is no day.
 *
 * @public
 */
export function freshnessOf(options: {
  meta: Pick<RunbookMeta, 'lastReviewed' | 'reviewEvery'>;
  lastFinished?: RunSummary;
  codeChangedAt?: Date | string;
  now: Date | string;
}): RunbookFreshness {
  const { lastReviewed, reviewEvery } = options.meta;
  const reviewed = lastReviewed ? parseDay(lastReviewed) : undefined;
  const due =
    reviewed !== undefined && reviewEvery
      ? addDays(reviewed, reviewEvery)
      : undefined;
  return {
    ...judge({
      reviewed,
      due,
      failed: failureDay(options.lastFinished),
      changed:
        options.codeChangedAt === undefined
          ? undefined
          : dayOf(options.codeChangedAt),
      today: dayOf(options.now),
    }),
    ...(reviewed !== undefined && { lastReviewed: formatDay(reviewed) }),
    ...(due !== undefined && { reviewDue: formatDay(due) }),
  };
}

/**
 * When time alone will have changed what {@link freshnessOf} tells.
 *
 * @param freshness - as it was told at `now`
 * @returns an instant; undefined where it stays so.
 *
 * @public
 */
export function freshnessChangesAt(
  { reviewDue }: RunbookFreshness,
  now: Date | string,
): string | undefined {
  if (reviewDue === undefined) {
    return undefined;
  }
  const due = parseDay(reviewDue);
  const change = [addDays(due, -SOON_DAYS), addDays(due, 1)].find(
    day => day > new Date(now).getTime(),
  );
  return change === undefined ? undefined : new Date(change).toISOString();
}

function judge(days: {
  reviewed?: CalendarDay;
  due?: CalendarDay;
  failed?: CalendarDay;
  changed?: CalendarDay;
  today: CalendarDay;
}): Pick<RunbookFreshness, 'state' | 'reason'> {
  const { reviewed, due, failed, changed, today } = days;
  if (failed !== undefined && failed > (reviewed ?? -Infinity)) {
    return stale(`Its last run, on ${formatDay(failed)}, did not work.`);
  }
  if (reviewed === undefined) {
    return { state: 'unknown', reason: 'No review was ever noted.' };
  }
  if (due !== undefined && today > due) {
    return stale(`Its review was due on ${formatDay(due)}.`);
  }
  if (changed !== undefined && changed > reviewed) {
    return stale(
      `The code beside it changed a lot by ${formatDay(
        changed,
      )}, after its review on ${formatDay(reviewed)}.`,
    );
  }
  if (due === undefined) {
    return {
      state: 'fresh',
      reason: `Reviewed on ${formatDay(
        reviewed,
      )}; no time until the next review is named.`,
    };
  }
  return today >= addDays(due, -SOON_DAYS)
    ? { state: 'due-soon', reason: `Its review is due on ${formatDay(due)}.` }
    : {
        state: 'fresh',
        reason: `Reviewed on ${formatDay(reviewed)}, again by ${formatDay(
          due,
        )}.`,
      };
}

function stale(reason: string) {
  return { state: 'stale' as const, reason };
}

function failureDay(run: RunSummary | undefined): CalendarDay | undefined {
  return run?.finished?.outcome === 'did-not-work'
    ? dayOf(run.finished.at)
    : undefined;
}

function dayOf(instant: Date | string): CalendarDay {
  return parseDay(new Date(instant).toISOString().slice(0, 10));
}
