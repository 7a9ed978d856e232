import { DateTime } from 'luxon';

/**
 * An instant to the second, with the zone that it is told in.
 *
 * @param instant - ISO-8601
 * @param timeZone - IANA zone; the reader's own where absent
 *
 * @public
 */
export function formatExact(instant: string, timeZone?: string): string {
  return DateTime.fromISO(instant, { zone: timeZone ?? 'local' })
    .setLocale('en')
    .toFormat('ccc, d LLL yyyy, HH:mm:ss ZZZZ');
}
