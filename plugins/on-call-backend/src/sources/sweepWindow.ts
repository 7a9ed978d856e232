import { DateTime } from 'luxon';

/**
 * The time for which shifts are kept: from a week ago to ninety days ahead, by whole days in
 * UTC, so that readings of one day ask for the same.
 */
export function sweepWindow(now: Date): { from: string; to: string } {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day');
  return {
    from: today.minus({ days: 7 }).toJSDate().toISOString(),
    to: today.plus({ days: 91 }).toJSDate().toISOString(),
  };
}
