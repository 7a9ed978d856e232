import { DateTime } from 'luxon';

const DAY = 'cccc d LLLL yyyy HH:mm';

/** An instant by the wall clock of a zone, such as `Monday 23 November 2026 09:00`. */
export function describeInstant(instant: string, timeZone: string): string {
  return inZone(instant, timeZone).toFormat(DAY);
}

/** A stretch of time in words, such as `Monday 23 November 2026 09:00 to 17:00 (Europe/London)`. */
export function describeStretch(
  { start, end }: { start: string; end: string },
  timeZone: string,
): string {
  const from = inZone(start, timeZone);
  const to = inZone(end, timeZone);
  const until = to.toFormat(from.hasSame(to, 'day') ? 'HH:mm' : DAY);
  return `${from.toFormat(DAY)} to ${until} (${timeZone})`;
}

function inZone(instant: string, timeZone: string): DateTime {
  return DateTime.fromISO(instant, { zone: timeZone, locale: 'en-GB' });
}
