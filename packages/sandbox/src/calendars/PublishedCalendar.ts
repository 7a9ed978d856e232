import type { ZoneName } from './timeZones';

/** An event that comes again every so many weeks, without end. */
export interface CalendarSeries {
  uid: string;
  /** Empty where it has none. */
  summary: string;
  /** When it is first, by the clock of the calendar's zone: `2026-01-05T09:00`, or `2026-01-05` for whole days. */
  start: string;
  /** How long each one is. */
  days: number;
  everyWeeks: number;
  attendees?: { name: string; email: string }[];
  /** Whether it keeps nobody busy. */
  free?: boolean;
}

/** A calendar that everybody can read who knows its address. */
export interface PublishedCalendar {
  /** Of https, without a port. */
  url: string;
  title: string;
  timeZone: ZoneName;
  series: CalendarSeries[];
}
