import {
  addDays,
  type CalendarDay,
} from '@callboard/backstage-plugin-environments-common';
import { formatDay, weekdayOf } from './calendarDays';

/**
 * Whether people work: Monday to Friday, less holidays.
 *
 * @internal
 */
export function isBusinessDay(
  day: CalendarDay,
  holidays: ReadonlySet<string>,
): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidays.has(formatDay(day));
}

/**
 * The day itself, or the first business day after it.
 *
 * @internal
 */
export function businessDayFrom(
  day: CalendarDay,
  holidays: ReadonlySet<string>,
): CalendarDay {
  let candidate = day;
  while (!isBusinessDay(candidate, holidays)) {
    candidate = addDays(candidate, 1);
  }
  return candidate;
}

/**
 * The earliest day that is put off to the given one, or to a later one.
 *
 * @internal
 */
export function firstDayPutOffTo(
  day: CalendarDay,
  holidays: ReadonlySet<string>,
): CalendarDay {
  let candidate = day;
  while (!isBusinessDay(addDays(candidate, -1), holidays)) {
    candidate = addDays(candidate, -1);
  }
  return candidate;
}
