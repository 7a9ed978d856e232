import { DateTime } from 'luxon';

/** An instant in the reader's zone: `Wed 18 Nov, 10:31`. */
export function formatLocal(instant: string): string {
  return DateTime.fromISO(instant)
    .setLocale('en-GB')
    .toFormat('ccc d LLL, HH:mm');
}
