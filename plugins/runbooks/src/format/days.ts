import { DateTime } from 'luxon';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';

/** A day of the reader's, and what falls due on it. */
export interface DayOfEntries {
  /** `YYYY-MM-DD` */
  day: string;
  entries: ProcedureEntry[];
}

const dueIn = (entry: ProcedureEntry, zone: string) =>
  DateTime.fromISO(entry.occurrence.dueAt, { zone });

/**
 * Groups entries by the day on which they fall due where the reader is, and keeps their order.
 *
 * @param zone - IANA name; the reader's own where absent
 */
export function groupByDay(
  entries: ProcedureEntry[],
  zone: string = 'local',
): DayOfEntries[] {
  const days = new Map<string, ProcedureEntry[]>();
  for (const entry of entries) {
    const day = dueIn(entry, zone).toISODate() ?? entry.occurrence.day;
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}

/**
 * A day in words: `Mon 23 Nov`; with the year where it is another one than now.
 *
 * @param day - `YYYY-MM-DD`
 * @param now - milliseconds since the epoch
 */
export function formatDay(day: string, now: number): string {
  const date = DateTime.fromISO(day).setLocale('en-GB');
  const sameYear = date.year === DateTime.fromMillis(now).year;
  return date.toFormat(sameYear ? 'ccc d LLL' : 'ccc d LLL yyyy');
}

/**
 * How many days a day lies ahead where the reader is: 0 is today.
 *
 * @param day - `YYYY-MM-DD`
 * @param now - milliseconds since the epoch
 */
export function daysAhead(day: string, now: number): number {
  const today = DateTime.fromMillis(now).startOf('day');
  return Math.round(DateTime.fromISO(day).diff(today, 'days').days);
}
