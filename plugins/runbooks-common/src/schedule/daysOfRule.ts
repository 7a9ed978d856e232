import {
  addDays,
  type CalendarDay,
} from '@callboard/backstage-plugin-environments-common';
import { weekdayOf } from './calendarDays';
import type { RecurrenceRule } from './RecurrenceRule';

const DAY_MS = 86_400_000;

/**
 * The days on which a rule falls, first to last, both ends included.
 *
 * @remarks
 * A period (day, week, month or year by `FREQ`) is taken as the set of its days,
 * narrowed by each part of the rule. That says the same as the table of RFC 5545,
 * section 3.3.10, and needs no walk from `start`: each period can be asked alone,
 * and a rule that never falls ends with the window. A day that a month lacks is
 * left out. `UNTIL` is not looked at.
 *
 * @param start - `DTSTART`: what it says beyond the rule (weekday, day of month) holds too
 *
 * @internal
 */
export function* daysOfRule(
  given: RecurrenceRule,
  start: CalendarDay,
  window: { from: CalendarDay; to: CalendarDay },
): Generator<CalendarDay> {
  const rule = filledFrom(given, start);
  const { interval, count } = rule;
  const origin = periodOf(rule, start);
  const earliest = Math.max(window.from, start);
  // Only who counts has to begin at the beginning.
  const skipped =
    count === undefined
      ? Math.floor((periodOf(rule, earliest) - origin) / interval) * interval
      : 0;
  let left = count ?? Infinity;
  for (let period = origin + skipped; ; period += interval) {
    const first = firstDayOf(rule, period);
    if (first > window.to || left <= 0) {
      return;
    }
    for (const day of daysOfPeriod(rule, first)) {
      if (day < start || left <= 0) {
        continue;
      }
      left -= 1;
      if (day > window.to) {
        return;
      }
      if (day >= window.from) {
        yield day;
      }
    }
  }
}

function filledFrom(rule: RecurrenceRule, start: CalendarDay): RecurrenceRule {
  const { frequency, months, monthDays, yearDays, weekdays } = rule;
  const date = new Date(start);
  const noDay = !monthDays.length && !yearDays.length && !weekdays.length;
  if (frequency === 'WEEKLY' && noDay) {
    return { ...rule, weekdays: [{ weekday: weekdayOf(start) }] };
  }
  if (frequency === 'MONTHLY' && noDay) {
    return { ...rule, monthDays: [date.getUTCDate()] };
  }
  if (frequency === 'YEARLY' && noDay) {
    return {
      ...rule,
      months: months.length ? months : [date.getUTCMonth() + 1],
      monthDays: [date.getUTCDate()],
    };
  }
  return rule;
}

/** Number of the period that a day lies in, counted from the epoch. */
function periodOf(
  { frequency, weekStart }: RecurrenceRule,
  day: CalendarDay,
): number {
  const date = new Date(day);
  switch (frequency) {
    case 'DAILY':
      return day / DAY_MS;
    case 'WEEKLY':
      // The epoch was a Thursday.
      return Math.floor((day / DAY_MS + 4 - weekStart) / 7);
    case 'MONTHLY':
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    default:
      return date.getUTCFullYear();
  }
}

function firstDayOf(
  { frequency, weekStart }: RecurrenceRule,
  period: number,
): CalendarDay {
  switch (frequency) {
    case 'DAILY':
      return period * DAY_MS;
    case 'WEEKLY':
      return (period * 7 - 4 + weekStart) * DAY_MS;
    case 'MONTHLY':
      return Date.UTC(Math.floor(period / 12), period % 12);
    default:
      return Date.UTC(period, 0);
  }
}

function daysOfPeriod(rule: RecurrenceRule, first: CalendarDay): CalendarDay[] {
  const period = periodOf(rule, first);
  const days: CalendarDay[] = [];
  for (let day = first; periodOf(rule, day) === period; day = addDays(day, 1)) {
    if (falls(rule, day)) {
      days.push(day);
    }
  }
  const { positions } = rule;
  return positions.length
    ? days.filter((_, index) => isAmong(positions, index + 1, days.length))
    : days;
}

function falls(rule: RecurrenceRule, day: CalendarDay): boolean {
  const { months, monthDays, yearDays, weekdays } = rule;
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const monthDay = date.getUTCDate();
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const yearDay = (day - Date.UTC(year, 0)) / DAY_MS + 1;
  const daysInYear = (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / DAY_MS;
  const isNth = (nth: number) =>
    rule.frequency === 'YEARLY' && !months.length
      ? isNthWeekday(nth, yearDay, daysInYear)
      : isNthWeekday(nth, monthDay, daysInMonth);
  return (
    (!months.length || months.includes(month + 1)) &&
    (!monthDays.length || isAmong(monthDays, monthDay, daysInMonth)) &&
    (!yearDays.length || isAmong(yearDays, yearDay, daysInYear)) &&
    (!weekdays.length ||
      weekdays.some(
        ({ weekday, nth }) =>
          weekday === weekdayOf(day) && (nth === undefined || isNth(nth)),
      ))
  );
}

function isNthWeekday(nth: number, place: number, of: number): boolean {
  return nth > 0
    ? Math.ceil(place / 7) === nth
    : Math.ceil((of - place + 1) / 7) === -nth;
}

function isAmong(wanted: number[], place: number, of: number): boolean {
  return wanted.includes(place) || wanted.includes(place - of - 1);
}
