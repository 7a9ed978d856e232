import type { TimeWindow } from '@callboard/backstage-plugin-on-call-common';
import { DateTime } from 'luxon';

/** Over which time the load of a schedule is added up. */
export const PERIODS = ['last90', 'lastYear', 'next90'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * A period from a day on, which is the same the whole day long.
 *
 * @param now - milliseconds since the epoch
 */
export function windowOf(period: Period, now: number): TimeWindow {
  const today = DateTime.fromMillis(now, { zone: 'utc' }).startOf('day');
  const iso = (at: DateTime) => at.toISO({ suppressMilliseconds: true }) ?? '';
  switch (period) {
    case 'lastYear':
      return { from: iso(today.minus({ days: 365 })), to: iso(today) };
    case 'next90':
      return { from: iso(today), to: iso(today.plus({ days: 90 })) };
    default:
      return { from: iso(today.minus({ days: 90 })), to: iso(today) };
  }
}
