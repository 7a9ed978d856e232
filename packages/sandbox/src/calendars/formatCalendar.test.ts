import ICAL from 'ical.js';
import { formatCalendar } from './formatCalendar';
import type { PublishedCalendar } from './PublishedCalendar';

const REVISED = Date.parse('2026-11-22T03:00:00Z');

const weekly: PublishedCalendar = {
  url: 'https://calendar.example/weekly.ics',
  title: 'Weekly',
  timeZone: 'Europe/London',
  series: [
    {
      uid: 'one',
      summary: 'Ann, alone; at \\ desk',
      start: '2026-03-16T09:00',
      days: 7,
      everyWeeks: 2,
      attendees: [
        { name: 'Ann', email: 'ann@example.com' },
        { name: 'Bob', email: 'bob@example.com' },
      ],
    },
  ],
};

const read = (calendar: PublishedCalendar) =>
  new ICAL.Component(ICAL.parse(formatCalendar(calendar, REVISED)));

function occurrences(component: ICAL.Component, index: number, count: number) {
  const event = new ICAL.Event(component.getAllSubcomponents('vevent')[index]);
  const iterator = event.iterator();
  return Array.from({ length: count }, () => {
    const { startDate, endDate } = event.getOccurrenceDetails(iterator.next());
    return [startDate, endDate].map(time =>
      new Date(time.toUnixTime() * 1000).toISOString(),
    );
  });
}

describe('formatCalendar', () => {
  it('writes what clients of calendars read, whatever zones they know', () => {
    const calendar = read(weekly);
    const [component] = calendar.getAllSubcomponents('vevent');
    const event = new ICAL.Event(component);
    expect(event.summary).toBe('Ann, alone; at \\ desk');
    expect(event.attendees.map(each => each.getFirstValue())).toEqual([
      'mailto:ann@example.com',
      'mailto:bob@example.com',
    ]);
    // Clocks went forward on 29 March.
    expect(occurrences(calendar, 0, 2)).toEqual([
      ['2026-03-16T09:00:00.000Z', '2026-03-23T09:00:00.000Z'],
      ['2026-03-30T08:00:00.000Z', '2026-04-06T08:00:00.000Z'],
    ]);
  });

  it('keeps to lines of 75 octets that end as they should', () => {
    const text = formatCalendar(weekly, REVISED);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.some(line => line.startsWith(' '))).toBe(true);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(76);
  });

  it('writes whole days, and what keeps nobody busy', () => {
    const calendar = read({
      ...weekly,
      timeZone: 'America/New_York',
      series: [
        {
          uid: 'days',
          summary: '',
          start: '2026-01-13',
          days: 3,
          everyWeeks: 4,
          free: true,
        },
      ],
    });
    const [event] = calendar.getAllSubcomponents('vevent');
    expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event.hasProperty('summary')).toBe(false);
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-01-13');
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2026-01-16');
  });
});
