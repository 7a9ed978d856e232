import {
  addDays,
  calendarDayAt,
  instantOf,
  type CalendarDay,
} from '@callboard/backstage-plugin-environments-common';
import type { RunbookSchedule } from '../types';
import {
  businessDayFrom,
  firstDayPutOffTo,
  isBusinessDay,
} from './businessDays';
import { formatDay } from './calendarDays';
import { daysOfRule } from './daysOfRule';
import { readSchedule, type ReadSchedule } from './readSchedule';

/**
 * One time at which a schedule says that something is due.
 *
 * @public
 */
export interface ScheduledTime {
  /** In the schedule's zone, `YYYY-MM-DD`. */
  day: string;
  /** Instant, ISO-8601 in UTC. */
  dueAt: string;
}

/**
 * A span of time, and what it holds besides weekends.
 *
 * @public
 */
export interface ScheduleWindow {
  /** An instant, included. */
  from: Date | string;
  /** An instant, not included. */
  to: Date | string;
  /** Days on which nobody works besides weekends, `YYYY-MM-DD`. */
  holidays?: Iterable<string>;
}

/**
 * Tells when a schedule falls due in a span of time as `occurrencesBetween` does,
 * perhaps from memory, and perhaps only as it is asked for.
 *
 * @public
 */
export type ScheduleTimes = (
  schedule: RunbookSchedule,
  window: ScheduleWindow,
) => Iterable<ScheduledTime>;

/**
 * When a procedure falls due in a span of time, in order, once a day at most.
 *
 * @remarks
 * The rule is one of RFC 5545 and tells the days: of business days, where the
 * schedule leaves out or puts off others. `time` is what the clocks of its zone
 * show: a time that a change of clocks leaves out is the instant of the change,
 * one that occurs twice is the first. `start` counts as `DTSTART`; where absent,
 * 2024-01-01 does, a Monday on which a month, quarter and year began.
 *
 * @throws `InputError` for a schedule that cannot be understood; see `scheduleProblem`.
 *
 * @public
 */
export function occurrencesBetween(
  schedule: RunbookSchedule,
  window: ScheduleWindow,
): ScheduledTime[] {
  return [...eachOccurrence(schedule, window)];
}

/**
 * {@link occurrencesBetween}, worked out as they are asked for.
 *
 * @internal
 */
export function* eachOccurrence(
  schedule: RunbookSchedule,
  window: ScheduleWindow,
): Generator<ScheduledTime> {
  const read = readSchedule(schedule);
  const { zone, minuteOfDay } = read;
  const from = new Date(window.from).getTime();
  const to = new Date(window.to).getTime();
  let last: CalendarDay | undefined;
  for (const day of daysDue(
    read,
    schedule.onNonBusinessDays,
    new Set(window.holidays),
    {
      // Clocks may have been moved past midnight, by a day at most.
      from: addDays(calendarDayAt(from, zone), -1),
      to: calendarDayAt(to, zone),
    },
  )) {
    const dueAt = day === last ? NaN : instantOf(day, minuteOfDay, zone);
    if (dueAt >= from && dueAt < to) {
      yield { day: formatDay(day), dueAt: new Date(dueAt).toISOString() };
    }
    last = day;
  }
}

function* daysDue(
  read: ReadSchedule,
  onNonBusinessDays: RunbookSchedule['onNonBusinessDays'],
  holidays: ReadonlySet<string>,
  window: { from: CalendarDay; to: CalendarDay },
): Generator<CalendarDay> {
  const putOff = onNonBusinessDays === 'next';
  const from = putOff ? firstDayPutOffTo(window.from, holidays) : window.from;
  const days = daysOfRule(read.rule, read.start, { ...window, from });
  for (const day of days) {
    if (isOver(read, day)) {
      return;
    }
    if (putOff) {
      yield businessDayFrom(day, holidays);
    } else if (onNonBusinessDays === 'keep' || isBusinessDay(day, holidays)) {
      yield day;
    }
  }
}

function isOver(
  { rule: { until }, minuteOfDay, zone }: ReadSchedule,
  day: CalendarDay,
): boolean {
  switch (until?.form) {
    case 'day':
      return day > until.at;
    case 'local':
      return day + minuteOfDay * 60_000 > until.at;
    case 'instant':
      return instantOf(day, minuteOfDay, zone) > until.at;
    default:
      return false;
  }
}
