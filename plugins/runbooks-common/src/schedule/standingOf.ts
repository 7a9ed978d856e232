import {
  addDays,
  instantOf,
} from '@callboard/backstage-plugin-environments-common';
import type { ProcedureOccurrence, ProcedureStanding } from '../types';
import { parseDay } from './calendarDays';
import { describeSchedule } from './describeSchedule';
import {
  procedureOccurrences,
  toOccurrence,
  type ProcedureRecord,
} from './procedureOccurrences';
import { readSchedule } from './readSchedule';
import { isSigned, settlingRuns } from './settlingRuns';

const MISSED_DAYS = 90;
// What falls due once a year stays overdue until it falls due again.
const OVERDUE_DAYS = 400;
// Most fall due within weeks; a leap day's comes within eight years.
const AHEAD_DAYS = [40, 400, 3000];

/**
 * How a procedure stands at an instant.
 *
 * @throws `InputError` for a schedule that cannot be understood; see `scheduleProblem`.
 *
 * @public
 */
export function standingOf(
  record: ProcedureRecord,
  options: { now: Date | string },
): ProcedureStanding {
  const now = new Date(options.now).getTime();
  const between = (from: number, to: number) =>
    procedureOccurrences(record, {
      now: new Date(now),
      from: new Date(from),
      to: new Date(to),
    });

  const recent = between(addDays(now, -MISSED_DAYS), now + 1);
  const latest =
    recent.at(-1) ??
    between(addDays(now, -OVERDUE_DAYS), addDays(now, -MISSED_DAYS)).at(-1);
  const open = latest && latest.state !== 'done' ? latest : undefined;
  const next = findNext(days =>
    between(now + 1, addDays(now, days)).find(({ state }) => state !== 'done'),
  );
  const lastDone = lastDoneOf(record);
  return {
    state: open?.state ?? 'upcoming',
    ...(open && { open }),
    ...(next && { next }),
    ...(lastDone && { lastDone }),
    missed: recent.filter(({ state }) => state === 'missed').reverse(),
    description: describeSchedule(record.schedule),
  };
}

function findNext(
  within: (days: number) => ProcedureOccurrence | undefined,
): ProcedureOccurrence | undefined {
  for (const days of AHEAD_DAYS) {
    const found = within(days);
    if (found) {
      return found;
    }
  }
  return undefined;
}

// Also one of a day on which the schedule, changed since, does not fall any more.
function lastDoneOf({
  runs,
  schedule,
}: ProcedureRecord): ProcedureOccurrence | undefined {
  const [last] = [...settlingRuns(runs)]
    .filter(([, run]) => isSigned(run))
    .sort(([one], [other]) => other.localeCompare(one));
  if (!last) {
    return undefined;
  }
  const [day, run] = last;
  const { zone, minuteOfDay } = readSchedule(schedule);
  const dueAt = new Date(instantOf(parseDay(day), minuteOfDay, zone));
  return toOccurrence({ day, dueAt: dueAt.toISOString() }, 'done', run);
}
