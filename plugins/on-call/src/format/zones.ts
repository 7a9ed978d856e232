import { DateTime } from 'luxon';

const NIGHT_BEGINS = 22;
const NIGHT_ENDS = 6;

/** Whether this browser knows a zone. */
export const isKnownZone = (zone: string): boolean =>
  DateTime.local({ zone }).isValid;

function inZone(instant: string | number, wanted: string): DateTime {
  // A zone that this browser does not know must not empty the screen.
  const zone = isKnownZone(wanted) ? wanted : 'utc';
  const at =
    typeof instant === 'number'
      ? DateTime.fromMillis(instant, { zone })
      : DateTime.fromISO(instant, { zone });
  return at.setLocale('en-GB');
}

/** The place that a zone is named after: `Los Angeles`; a zone of no place by its own name. */
export function placeOf(zone: string): string {
  const place = zone.includes('/')
    ? zone.slice(zone.lastIndexOf('/') + 1)
    : zone;
  return place.replace(/_/g, ' ');
}

/**
 * The clock on the wall somewhere: `03:12`.
 *
 * @param instant - ISO-8601, or milliseconds since the epoch
 */
export const clockAt = (instant: string | number, zone: string): string =>
  inZone(instant, zone).toFormat('HH:mm');

/** Whether people sleep there: between 22:00 and 06:00. */
export function isNightAt(instant: string | number, zone: string): boolean {
  const { hour } = inZone(instant, zone);
  return hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
}

/** Whether clocks of two zones show different times at an instant. */
export const differAt = (
  instant: string | number,
  zone: string,
  other: string,
): boolean => inZone(instant, zone).offset !== inZone(instant, other).offset;

/**
 * A moment near now: `Mon 09:00`; with its date where that weekday could be another one, and its
 * year where that is not now's.
 *
 * @param now - milliseconds since the epoch
 */
export function momentAt(instant: string, zone: string, now: number): string {
  const at = inZone(instant, zone);
  const today = inZone(now, zone).startOf('day');
  const days = at.startOf('day').diff(today, 'days').days;
  if (Math.abs(Math.round(days)) < 7) {
    return at.toFormat('ccc HH:mm');
  }
  return at.toFormat(
    at.year === today.year ? 'ccc d LLL HH:mm' : 'ccc d LLL yyyy HH:mm',
  );
}

/** The same instant on two clocks. */
export interface MomentOnTwoClocks {
  /** With its day: `Mon 18:00`. */
  first: string;
  /** Absent where both clocks say the same; with its day where it is another one there. */
  second?: string;
}

/**
 * A moment on the clock of one zone, and on that of another where they differ.
 *
 * @param now - milliseconds since the epoch
 */
export function momentOnBoth(
  instant: string,
  zones: { first: string; second: string },
  now: number,
): MomentOnTwoClocks {
  const first = momentAt(instant, zones.first, now);
  if (
    !isKnownZone(zones.second) ||
    !differAt(instant, zones.first, zones.second)
  ) {
    return { first };
  }
  const dayIn = (zone: string) => inZone(instant, zone).toISODate();
  const second =
    dayIn(zones.first) === dayIn(zones.second)
      ? clockAt(instant, zones.second)
      : momentAt(instant, zones.second, now);
  return { first, second };
}
