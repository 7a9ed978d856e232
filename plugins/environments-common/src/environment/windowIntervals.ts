import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';
import type { DeploymentWindow, Weekday } from './types';
import { addDays, calendarDayAt, instantOf } from './wallClock';

const WEEKDAYS: Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** @internal */
export type RecurringWindow = Exclude<DeploymentWindow, { always: true }>;

/**
 * A half-open span of time, in milliseconds since the epoch.
 *
 * @internal
 */
export interface Interval {
  start: number;
  end: number;
}

/**
 * The spans for which a window stands open, one per day on which it opens,
 * from the day before the instant on.
 *
 * @param days - how many calendar days to look at
 *
 * @internal
 */
export function windowIntervals(
  window: RecurringWindow,
  instant: number,
  days: number,
): Interval[] {
  const zone = zoneOf(window.timeZone);
  const from = minuteOfDay(window.from);
  const to = minuteOfDay(window.to);
  const firstDay = addDays(calendarDayAt(instant, zone), -1);
  const intervals: Interval[] = [];
  for (let index = 0; index < days; index++) {
    const day = addDays(firstDay, index);
    if (!opensOn(window, WEEKDAYS[new Date(day).getUTCDay()])) {
      continue;
    }
    const start = instantOf(day, from, zone);
    const end = instantOf(to > from ? day : addDays(day, 1), to, zone);
    // Empty where both ends fall into the hour that spring leaves out.
    if (start < end) {
      intervals.push({ start, end });
    }
  }
  return intervals;
}

function opensOn(window: RecurringWindow, weekday: Weekday): boolean {
  return window.days === 'daily' || window.days.includes(weekday);
}

function zoneOf(name: string): IANAZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid) {
    throw new InputError(
      `"${name}" is not a time zone; expected an IANA name such as "America/Los_Angeles".`,
    );
  }
  return zone;
}

function minuteOfDay(time: string): number {
  const match = TIME_OF_DAY.exec(time);
  if (!match) {
    throw new InputError(
      `"${time}" is not a time of day; expected HH:mm from 00:00 to 23:59.`,
    );
  }
  return Number(match[1]) * 60 + Number(match[2]);
}
