import { InputError } from '@backstage/errors';
import type { Fairness, Schedule, Shift } from '../types';
import { readInstant } from './Stretch';
import {
  DAY_MS,
  instantOfWallTime,
  parseWallTime,
  startOfDay,
  wallTimeAt,
  type WallTime,
} from './wallTime';
import { zoneClock } from './zoneClock';

const HOUR_MS = 3_600_000;

type Load = Omit<Fairness['people'][number], 'person'> & {
  /** When the last shift ended. */
  until: number;
};

const NO_LOAD: Load = {
  hours: 0,
  shifts: 0,
  nightHours: 0,
  weekendHours: 0,
  holidayHours: 0,
  until: NaN,
};

/**
 * How the load of a window falls on its people.
 *
 * @remarks
 * Hours are those that pass: a night in which clocks are set back has one more. Overlapping kinds count in
 * each, so that a Saturday's night is night and weekend. `shifts` counts times on call without a break.
 *
 * @param shifts - of the window, as `resolveShifts` tells them
 * @param options - `holidays`: days of the organisation, `YYYY-MM-DD`
 * @throws `InputError` where there are no shifts, or a holiday is not a day.
 *
 * @public
 */
export function fairnessOf(
  schedule: Schedule,
  shifts: Shift[],
  options: { holidays?: Iterable<string> } = {},
): Fairness {
  if (!shifts.length) {
    throw new InputError('There are no shifts; expected those of a window.');
  }
  const [{ start: from }, { end: to }] = [shifts[0], shifts.at(-1)!];
  const loads = hoursOfDays(schedule.timeZone, from, to, options.holidays);
  const people = new Map<string, Load>();
  for (const shift of shifts) {
    const start = readInstant(shift.start);
    const end = readInstant(shift.end);
    for (const person of shift.people) {
      const load = people.get(person) ?? { ...NO_LOAD };
      people.set(person, load);
      load.shifts += load.until === start ? 0 : 1;
      load.until = end;
      load.hours += (end - start) / HOUR_MS;
      load.nightHours += loads.nights(start, end) / HOUR_MS;
      load.weekendHours += loads.weekends(start, end) / HOUR_MS;
      load.holidayHours += loads.holidays(start, end) / HOUR_MS;
    }
  }
  return {
    from,
    to,
    timeZone: schedule.timeZone,
    people: [...people]
      .map(([person, { until: _, ...load }]) => ({ person, ...load }))
      .sort(
        (one, other) =>
          other.hours - one.hours || one.person.localeCompare(other.person),
      ),
  };
}

/** Tells how many milliseconds of a kind lie in a span of instants. */
type Measure = (start: number, end: number) => number;

function hoursOfDays(
  timeZone: string,
  from: string,
  to: string,
  holidays: Iterable<string> = [],
): Record<'nights' | 'weekends' | 'holidays', Measure> {
  const zone = zoneClock(timeZone);
  const days: WallTime[] = [];
  const last = wallTimeAt(readInstant(to), zone) + DAY_MS;
  // The night before reaches into the first day.
  let day = startOfDay(wallTimeAt(readInstant(from), zone)) - DAY_MS;
  for (; day <= last; day += DAY_MS) {
    days.push(day);
  }
  const off = new Set(
    [...holidays].map(each => parseWallTime(`${each}T00:00`)),
  );
  const isWeekend = (each: WallTime) =>
    [0, 6].includes(new Date(each).getUTCDay());
  const measured = (taken: WallTime[], begin: number, end: number) =>
    measure(
      taken.map(each => ({
        start: instantOfWallTime(each + begin * HOUR_MS, zone),
        end: instantOfWallTime(each + end * HOUR_MS, zone),
      })),
    );
  return {
    nights: measured(days, 22, 30),
    weekends: measured(days.filter(isWeekend), 0, 24),
    holidays: measured(
      days.filter(each => off.has(each)),
      0,
      24,
    ),
  };
}

/** @param spans - in order, without overlap */
function measure(spans: { start: number; end: number }[]): Measure {
  const before: number[] = [];
  let sum = 0;
  for (const { start, end } of spans) {
    before.push(sum);
    sum += end - start;
  }
  const until = (instant: number) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (spans[middle].start < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const span = spans[low - 1];
    return span
      ? before[low - 1] + Math.min(instant, span.end) - span.start
      : 0;
  };
  return (start, end) => until(end) - until(start);
}
