/** One of the two times that a zone has in a year. */
interface Observance {
  offset: string;
  name: string;
  /** When it began first, by the clock that ended then. */
  since: string;
  /** Of each year; the Sunday as RFC 5545 writes it. */
  month: number;
  sunday: string;
}

const ZONES = {
  'America/New_York': {
    standard: observance('-0500 EST', '20071104T020000', 11, '1SU'),
    daylight: observance('-0400 EDT', '20070311T020000', 3, '2SU'),
  },
  'Europe/London': {
    standard: observance('+0000 GMT', '19961027T020000', 10, '-1SU'),
    daylight: observance('+0100 BST', '19960331T010000', 3, '-1SU'),
  },
};

/** A zone that calendars can be in, by its IANA name. */
export type ZoneName = keyof typeof ZONES;

/** What a calendar says of its zone, which not all of its readers know by name. */
export function timeZoneLines(timeZone: ZoneName): string[] {
  const { standard, daylight } = ZONES[timeZone];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observanceLines('STANDARD', standard, daylight.offset),
    ...observanceLines('DAYLIGHT', daylight, standard.offset),
    'END:VTIMEZONE',
  ];
}

function observance(
  offsetAndName: string,
  since: string,
  month: number,
  sunday: string,
): Observance {
  const [offset, name] = offsetAndName.split(' ');
  return { offset, name, since, month, sunday };
}

function observanceLines(
  kind: 'STANDARD' | 'DAYLIGHT',
  { offset, name, since, month, sunday }: Observance,
  offsetBefore: string,
): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${since}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${sunday}`,
    `TZOFFSETFROM:${offsetBefore}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}
