import { DateTime } from 'luxon';

const FORMAT = "yyyy-MM-dd'T'HH:mm";

/** An instant as a field for local date and time wants it: `2026-11-23T18:00`. */
export const toLocalInput = (instant: string, zone: string): string =>
  DateTime.fromISO(instant, { zone }).toFormat(FORMAT);

/**
 * The instant that a local date and time means.
 *
 * @returns ISO-8601 UTC; nothing where the text is no date and time. A time that the clock skips
 * means the same distance after the skip.
 */
export function fromLocalInput(text: string, zone: string): string | undefined {
  const at = DateTime.fromISO(text, { zone });
  return at.isValid ? at.toUTC().toISO() ?? undefined : undefined;
}
