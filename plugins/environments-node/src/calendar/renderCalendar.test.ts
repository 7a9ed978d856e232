import ical, { type VEvent } from 'node-ical';
import { renderCalendar, type CalendarEvent } from './renderCalendar';

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  key: 'component:default/api daily-check 2026-11-20',
  startsAt: '2026-11-20T17:00:00.000Z',
  minutes: 45,
  title: 'Daily check (api)',
  description: 'Due.',
  url: 'http://localhost:3000/catalog/default/component/api/runbooks/daily-check',
  categories: ['Runbooks'],
  ...given,
});

const read = (events: CalendarEvent[]) => {
  const text = renderCalendar({
    product: 'Runbooks',
    title: 'Procedures',
    events,
  });
  const found = Object.values(ical.sync.parseICS(text)).filter(
    component => component?.type === 'VEVENT',
  );
  return { text, found: found as VEvent[] };
};

describe('renderCalendar', () => {
  it('is read by a calendar program as it was meant', () => {
    const { text, found } = read([
      event(),
      event({ key: 'other', startsAt: '2026-11-23T17:00:00.000Z' }),
    ]);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      summary: 'Daily check (api)',
      description: 'Due.',
      url: event().url,
      categories: ['Runbooks'],
    });
    expect(found[0].start.toISOString()).toBe('2026-11-20T17:00:00.000Z');
    expect(found[0].end?.toISOString()).toBe('2026-11-20T17:45:00.000Z');
    expect(found[0].uid).not.toBe(found[1].uid);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(text).toContain('DTSTART:20261120T170000Z');
  });

  it('names an event for good, whatever else changes', () => {
    const [before] = read([event()]).found;
    const [after] = read([
      event({ title: 'Renamed', startsAt: '2026-11-20T18:00:00.000Z' }),
    ]).found;
    expect(after.uid).toBe(before.uid);
    expect(read([event()]).text).toBe(read([event()]).text);
  });

  it('carries any text', () => {
    const given = {
      title: 'Check; commas, "quotes" and \\ backslashes',
      description: `Line one\nEND:VEVENT\nBEGIN:VEVENT\n${'ünï🙂 '.repeat(
        60,
      )}end`,
    };
    const { text, found } = read([event(given)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      summary: given.title,
      description: given.description,
    });
    for (const line of text.split('\r\n')) {
      // 75, and the space by which a line goes on.
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
    }
  });

  it('has no place for what would end a line', () => {
    const { text, found } = read([
      event({
        title: 'One\rEND:VEVENT\r\nBEGIN:VEVENT\u0000',
        description: 'Two\r\nthree\u2028four\u0007',
      }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0].summary).toBe('One END:VEVENT BEGIN:VEVENT');
    expect(found[0].description).toBe('Two\nthree\nfour');
    expect(text.split(/\r\n|\r|\n/)).toHaveLength(text.split('\r\n').length);
  });

  it('may be empty', () => {
    const { text, found } = read([]);
    expect(found).toEqual([]);
    expect(text).toContain('X-WR-CALNAME:Procedures');
  });
});
