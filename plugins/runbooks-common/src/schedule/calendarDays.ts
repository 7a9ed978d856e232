import type { CalendarDay } from '@callboard/backstage-plugin-environments-common';
import { InputError } from '@backstage/errors';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day as people write it, `YYYY-MM-DD`.
 *
 * @internal
 */
export function formatDay(day: CalendarDay): string {
  return new Date(day).toISOString().slice(0, 10);
}

/**
 * @throws `InputError` for what is no day, such as `2026-02-30`.
 *
 * @internal
 */
export function parseDay(text: string): CalendarDay {
  const day = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // Some engines let the 30th of February pass as a day in March.
  if (Number.isNaN(day) || formatDay(day) !== text) {
    throw new InputError(
      `"${text}" is not a day; expected one such as 2026-01-31.`,
    );
  }
  return day;
}

/**
 * 0 is Sunday.
 *
 * @internal
 */
export function weekdayOf(day: CalendarDay): number {
  return new Date(day).getUTCDay();
}

/** @internal */
export function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}
