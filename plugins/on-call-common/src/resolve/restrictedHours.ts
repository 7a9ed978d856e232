import type { Restriction, Weekday } from '../types';
import { DAY_MS, parseTimeOfDay, startOfDay, type WallTime } from './wallTime';

const WEEKDAYS: Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** @internal */
export interface Hours {
  start: WallTime;
  end: WallTime;
}

/**
 * The hours of a window in which a layer applies, in order; those that touch or overlap are one.
 *
 * @param restrictions - empty for all of the window
 * @throws `InputError` for a time of day that is none.
 *
 * @internal
 */
export function restrictedHours(
  restrictions: Restriction[],
  window: Hours,
): Hours[] {
  if (!restrictions.length) {
    return [window];
  }
  const read = restrictions.map(({ days, from, to }) => {
    const begin = parseTimeOfDay(from);
    const end = parseTimeOfDay(to);
    return {
      weekdays: new Set(days.map(day => WEEKDAYS.indexOf(day))),
      begin,
      end: end > begin ? end : end + DAY_MS,
    };
  });
  const hours: Hours[] = [];
  // What began on the day before may reach into the window.
  const first = startOfDay(window.start) - DAY_MS;
  for (let day = first; day < window.end; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay();
    for (const { weekdays, begin, end } of read) {
      if (weekdays.has(weekday)) {
        hours.push({ start: day + begin, end: day + end });
      }
    }
  }
  return unite(
    hours.sort((one, other) => one.start - other.start),
    window,
  );
}

function unite(hours: Hours[], window: Hours): Hours[] {
  const united: Hours[] = [];
  for (const each of hours) {
    const start = Math.max(each.start, window.start);
    const end = Math.min(each.end, window.end);
    const last = united.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else if (start < end) {
      united.push({ start, end });
    }
  }
  return united;
}
