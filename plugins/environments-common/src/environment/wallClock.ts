import type { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * A calendar day without a zone, as milliseconds of its midnight in UTC.
 *
 * @public
 */
export type CalendarDay = number;

/**
 * A zone, as far as its clocks go: minutes that they are ahead of UTC at an instant.
 *
 * @public
 */
export type ZoneClock = Pick<IANAZone, 'offset'>;

/**
 * The calendar day that the clocks of a zone show at an instant.
 *
 * @public
 */
export function calendarDayAt(instant: number, zone: ZoneClock): CalendarDay {
  return Math.floor(localTime(instant, zone) / DAY_MS) * DAY_MS;
}

/**
 * @param days - may be negative
 *
 * @public
 */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return day + days * DAY_MS;
}

/**
 * The first instant at which the clocks of a zone show this time of this day
 * or a later one.
 *
 * @remarks
 * That is the first of two where the time occurs twice, and the instant of the
 * transition where it does not occur.
 *
 * @public
 */
export function instantOf(
  day: CalendarDay,
  minuteOfDay: number,
  zone: ZoneClock,
): number {
  const wanted = day + minuteOfDay * MINUTE_MS;
  const before = wanted - DAY_MS;
  const after = wanted + DAY_MS;
  const candidates = [zone.offset(before), zone.offset(after)]
    .map(offset => wanted - offset * MINUTE_MS)
    .filter(instant => localTime(instant, zone) === wanted);
  if (candidates.length > 0) {
    return Math.min(...candidates);
  }
  return firstInstantAtOrAfter(wanted, before, after, zone);
}

// Within a gap local time only ever moves forward, so halving finds its edge.
function firstInstantAtOrAfter(
  wanted: number,
  from: number,
  to: number,
  zone: ZoneClock,
): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localTime(middle, zone) >= wanted) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return high;
}

function localTime(instant: number, zone: ZoneClock): number {
  return instant + zone.offset(instant) * MINUTE_MS;
}
