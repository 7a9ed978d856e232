import {
  addDays,
  calendarDayAt,
  instantOf,
} from '@callboard/backstage-plugin-environments-common';
import type { ProcedureOccurrence, ProcedureStanding } from '../types';
import { parseDay } from './calendarDays';
import { describeSchedule } from './describeSchedule';
import {
  occurrencesOf,
  readRecord,
  toOccurrence,
  type ProcedureRecord,
  type ReadRecord,
} from './procedureOccurrences';
import { isSigned } from './settlingRuns';

const MISSED_DAYS = 90;
// What falls due once a year stays overdue until it falls due again.
const OVERDUE_DAYS = 400;
// A leap day comes within eight years.
const AHEAD_DAYS = 3000;
const LOOK_AGAIN_DAYS = 30;

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
  const read = readRecord(record);
  const between = (from: number, to: number) =>
    occurrencesOf(read, {
      now: new Date(now),
      from: new Date(from),
      to: new Date(to),
    });

  const recent = between(addDays(now, -MISSED_DAYS), now + 1);
  const latest =
    recent.at(-1) ??
    between(addDays(now, -OVERDUE_DAYS), addDays(now, -MISSED_DAYS)).at(-1);
  const open = latest && latest.state !== 'done' ? latest : undefined;
  const next = nextOf(read, now);
  const lastDone = lastDoneOf(read);
  return {
    state: open?.state ?? 'upcoming',
    ...(open && { open }),
    ...(next && { next }),
    ...(lastDone && { lastDone }),
    missed: recent.filter(({ state }) => state === 'missed').reverse(),
    description: describeSchedule(record.schedule),
  };
}

/**
 * When time alone will have changed what {@link standingOf} tells.
 *
 * @param standing - as it was told at `now`
 * @returns an instant, perhaps an early one: at most a month later.
 *
 * @public
 */
export function standingChangesAt(
  record: ProcedureRecord,
  { open, missed }: ProcedureStanding,
  options: { now: Date | string },
): string {
  const now = new Date(options.now).getTime();
  const { schedule, holidays, times, zone } = readRecord(record);
  const latest = addDays(now, LOOK_AGAIN_DAYS);
  const changes = [latest];
  for (const { dueAt } of times(schedule, {
    from: new Date(now + 1),
    to: new Date(latest),
    holidays,
  })) {
    changes.push(Date.parse(dueAt));
    break;
  }
  if (open) {
    const dueAt = Date.parse(open.dueAt);
    const lastDay = Math.max(parseDay(open.day), calendarDayAt(dueAt, zone));
    changes.push(
      instantOf(addDays(lastDay, 1), 0, zone),
      addDays(dueAt, OVERDUE_DAYS) + 1,
    );
  }
  for (const { dueAt } of missed) {
    changes.push(addDays(Date.parse(dueAt), MISSED_DAYS) + 1);
  }
  return new Date(
    Math.min(...changes.filter(change => change > now)),
  ).toISOString();
}

function nextOf(
  { schedule, holidays, firstDay, settling, times }: ReadRecord,
  now: number,
): ProcedureOccurrence | undefined {
  for (const time of times(schedule, {
    from: new Date(now + 1),
    to: new Date(addDays(now, AHEAD_DAYS)),
    holidays,
  })) {
    const run = settling.get(time.day);
    if (time.day >= firstDay && !(run && isSigned(run))) {
      return toOccurrence(time, 'upcoming', run);
    }
  }
  return undefined;
}

// Also one of a day on which the schedule, changed since, does not fall any more.
function lastDoneOf({
  settling,
  minuteOfDay,
  zone,
}: ReadRecord): ProcedureOccurrence | undefined {
  const [last] = [...settling]
    .filter(([, run]) => isSigned(run))
    .sort(([one], [other]) => other.localeCompare(one));
  if (!last) {
    return undefined;
  }
  const [day, run] = last;
  const dueAt = new Date(instantOf(parseDay(day), minuteOfDay, zone));
  return toOccurrence({ day, dueAt: dueAt.toISOString() }, 'done', run);
}
