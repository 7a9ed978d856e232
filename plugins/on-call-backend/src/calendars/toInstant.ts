import type ICAL from 'ical.js';
import { DateTime, IANAZone } from 'luxon';

/**
 * The instant of a time in a calendar.
 *
 * @param tzid - as the property writes it
 * @param timeZone - of dates, of times without a zone, and of zones that nobody knows
 */
export function toInstant(
  time: ICAL.Time,
  tzid: string | undefined,
  timeZone: string,
): Date {
  const isKnown = tzid !== undefined && IANAZone.isValidZone(tzid);
  // What the calendar itself says of a zone counts where the zone is no other's.
  const isOwn = !time.isDate && !isKnown && time.zone?.tzid !== 'floating';
  if (isOwn) {
    return new Date(time.toUnixTime() * 1000);
  }
  const { year, month, day, hour, minute, second } = time;
  return DateTime.fromObject(
    time.isDate
      ? { year, month, day }
      : { year, month, day, hour, minute, second: Math.min(second, 59) },
    { zone: isKnown && !time.isDate ? tzid : timeZone },
  ).toJSDate();
}
