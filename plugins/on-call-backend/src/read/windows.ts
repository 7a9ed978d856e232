import { InputError } from '@backstage/errors';
import type { TimeWindow } from '@callboard/backstage-plugin-on-call-common';

export const DAY_MS = 86_400_000;

const REACH_DAYS = 366;
const MOST_DAYS = 366;

/** @param instant - ISO-8601 */
export function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}

/** From an instant on, for some days. */
export function daysFrom(instant: string, days: number): TimeWindow {
  return { from: instant, to: daysAfter(instant, days) };
}

/** As far as overrides can have a say in who is on call at an instant, since when, and until when. */
export function reachOf(instant: string): TimeWindow {
  return {
    from: daysAfter(instant, -REACH_DAYS),
    to: daysAfter(instant, REACH_DAYS),
  };
}

/** The shortest window that contains both. */
export function spanOf(one: TimeWindow, other: TimeWindow): TimeWindow {
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
}

/**
 * A window that somebody asked for, of which an end may be left out.
 *
 * @param days - how long it is then
 * @param standard - what is asked for where both ends are left out
 * @throws `InputError` when it ends before it begins, or is longer than 366 days.
 */
export function windowOf(
  { from, to }: Partial<TimeWindow>,
  standard: TimeWindow,
): TimeWindow {
  const days = (Date.parse(standard.to) - Date.parse(standard.from)) / DAY_MS;
  const window = {
    from: from ?? (to ? daysAfter(to, -days) : standard.from),
    to: to ?? (from ? daysAfter(from, days) : standard.to),
  };
  if (window.to <= window.from) {
    throw new InputError('to: expected an instant after from');
  }
  if (Date.parse(window.to) - Date.parse(window.from) > MOST_DAYS * DAY_MS) {
    throw new InputError(
      `to: expected an instant at most ${MOST_DAYS} days after from`,
    );
  }
  return window;
}
