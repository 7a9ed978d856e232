import fc from 'fast-check';
import { readCalendar } from '../calendars/readCalendar';
import { absencesIn } from './absencesIn';
import { absenceWindow } from './absenceWindow';

const NOW = new Date('2026-03-20T12:00:00Z');

function read(
  lines: string[],
  { timeZone = 'UTC', header = [] as string[] } = {},
) {
  const text = [
    'BEGIN:VCALENDAR',
    ...header,
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Away',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const window = absenceWindow(NOW, timeZone);
  const options = { window, timeZone, preferOwnZone: true };
  return absencesIn(readCalendar(text, options)).map(({ start, end }) => [
    start,
    end,
  ]);
}

describe('absenceWindow', () => {
  it('goes from midnight of a zone over ninety days, also where clocks change', () => {
    expect(absenceWindow(NOW, 'Asia/Kolkata')).toEqual({
      from: '2026-03-19T18:30:00.000Z',
      to: '2026-06-18T18:30:00.000Z',
    });
    expect(absenceWindow(NOW, 'Europe/London')).toEqual({
      from: '2026-03-20T00:00:00.000Z',
      to: '2026-06-18T23:00:00.000Z',
    });
  });
});

describe('absencesIn', () => {
  // Clocks go forward on 29 March.
  const day = ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'];

  it("takes whole days in the calendar's zone, else the person's", () => {
    expect(read(day, { timeZone: 'Europe/London' })).toEqual([
      ['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
    ]);
    expect(
      read(day, {
        timeZone: 'Europe/London',
        header: ['X-WR-TIMEZONE:America/Los_Angeles'],
      }),
    ).toEqual([['2026-03-29T07:00:00.000Z', '2026-03-30T07:00:00.000Z']]);
    expect(
      read(day, {
        timeZone: 'Europe/London',
        header: ['X-WR-TIMEZONE:Middle-earth/Shire'],
      }),
    ).toEqual([['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z']]);
  });

  it('counts what recurs, until ninety days ahead', () => {
    const days = read([
      'DTSTART;VALUE=DATE:20260102',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;VALUE=DATE:20260327',
    ]);
    expect(days).toHaveLength(12);
    expect(days.slice(0, 2)).toEqual([
      ['2026-03-20T00:00:00.000Z', '2026-03-21T00:00:00.000Z'],
      ['2026-04-03T00:00:00.000Z', '2026-04-04T00:00:00.000Z'],
    ]);
    expect(days.at(-1)).toEqual([
      '2026-06-12T00:00:00.000Z',
      '2026-06-13T00:00:00.000Z',
    ]);
  });

  it.each([
    'STATUS:CANCELLED',
    'TRANSP:TRANSPARENT',
    'transp:transparent',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
  ])('leaves out what says %s', line => {
    expect(read([...day, line])).toEqual([]);
  });

  it.each(['STATUS:TENTATIVE', 'TRANSP:OPAQUE', 'CLASS:PRIVATE'])(
    'counts what says %s',
    line => {
      expect(read([...day, line])).toHaveLength(1);
    },
  );

  it('is in order without overlaps, and covers what was busy and nothing else', () => {
    const minute = fc.integer({ min: 0, max: 300 });
    const at = (value: number) =>
      new Date(NOW.getTime() + value * 60_000).toISOString();
    const event = fc
      .tuple(minute, minute, fc.boolean())
      .map(([start, length, free]) => ({
        start: at(start),
        end: at(start + length + 1),
        summary: '',
        attendees: [],
        ...(free && { free: true as const }),
      }));
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 12 }),
        minute,
        (events, when) => {
          const times = absencesIn(events);
          times.slice(1).forEach(({ start }, index) => {
            expect(start > times[index].end).toBe(true);
          });
          const covers = ({ start, end }: { start: string; end: string }) =>
            start <= at(when) && at(when) < end;
          expect(times.some(covers)).toBe(
            events.some(one => !('free' in one) && covers(one)),
          );
        },
      ),
    );
  });
});
