import type { TimeWindow } from '@callboard/backstage-plugin-on-call-common';
import { DateTime } from 'luxon';

// The one that has begun, and ninety more.
const DAYS = 91;

/** Whole days of a zone in which absences count: from today to ninety days ahead. */
export function absenceWindow(now: Date, timeZone: string): TimeWindow {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  const instantOf = (time: DateTime) => time.toJSDate().toISOString();
  return { from: instantOf(today), to: instantOf(today.plus({ days: DAYS })) };
}
