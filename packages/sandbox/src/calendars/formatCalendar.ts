import { DateTime } from 'luxon';
import type { Instant } from '../world/model';
import type { CalendarSeries, PublishedCalendar } from './PublishedCalendar';
import { timeZoneLines } from './timeZones';

/** Without the space that a continued line begins with; all that the demonstration writes is ASCII. */
const MOST_CHARACTERS = 74;

/**
 * A calendar in the ICS format (RFC 5545).
 *
 * @param revisedAt - when it was last written
 */
export function formatCalendar(
  { title, timeZone, series }: PublishedCalendar,
  revisedAt: Instant,
): string {
  const revised = DateTime.fromMillis(revisedAt, { zone: 'utc' });
  const stamp = revised.toFormat("yyyyMMdd'T'HHmmss'Z'");
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Callboard//Sandbox//EN',
    `X-WR-CALNAME:${escaped(title)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...timeZoneLines(timeZone),
    ...series.flatMap(each => eventLines(each, timeZone, stamp)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('');
}

function eventLines(
  event: CalendarSeries,
  timeZone: string,
  stamp: string,
): string[] {
  const { uid, summary, start, days, everyWeeks, attendees, free } = event;
  // Whole days later by the wall clock, whatever zone it hangs in.
  const begin = DateTime.fromISO(start, { zone: 'utc' });
  const end = begin.plus({ days });
  const written = (time: DateTime) =>
    start.includes('T')
      ? `;TZID=${timeZone}:${time.toFormat("yyyyMMdd'T'HHmmss")}`
      : `;VALUE=DATE:${time.toFormat('yyyyMMdd')}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART${written(begin)}`,
    `DTEND${written(end)}`,
    `RRULE:FREQ=WEEKLY;INTERVAL=${everyWeeks}`,
    ...(summary ? [`SUMMARY:${escaped(summary)}`] : []),
    ...(attendees ?? []).map(
      ({ name, email }) =>
        `ATTENDEE;CN="${name}";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED:mailto:${email}`,
    ),
    `TRANSP:${free ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

function folded(line: string): string {
  return (line.match(new RegExp(`.{1,${MOST_CHARACTERS}}`, 'g')) ?? []).join(
    '\r\n ',
  );
}
