import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readCalendar } from './readCalendar';

const window = {
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-05-01T00:00:00.000Z',
};

function calendar(...events: string[][]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...events.flatMap(event => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
}

const read = (text: string, timeZone = 'Europe/London') =>
  readCalendar(text, { window, timeZone });
const timesOf = (text: string, timeZone?: string) =>
  read(text, timeZone).map(({ start, end }) => [start, end]);

describe('readCalendar', () => {
  it('reads who attends, and what touches the window alone', () => {
    const event = (uid: string, day: string, ...more: string[]) => [
      `UID:${uid}`,
      `DTSTART:${day}T090000Z`,
      `DTEND:${day}T100000Z`,
      ...more,
    ];
    expect(
      read(
        calendar(
          event('late', '20260501'),
          event('early', '20260228'),
          event(
            'one',
            '20260302',
            'SUMMARY:  Ann\\, on call ',
            'ATTENDEE;CN=Ann:mailto:Ann@Example.com',
            'ATTENDEE:urn:uuid:1',
          ),
          event('gone', '20260303', 'STATUS:CANCELLED'),
        ),
      ),
    ).toEqual([
      {
        start: '2026-03-02T09:00:00.000Z',
        end: '2026-03-02T10:00:00.000Z',
        summary: 'Ann, on call',
        attendees: ['ann@example.com'],
      },
    ]);
  });

  it('knows whole days, times without a zone, and zones without a definition', () => {
    expect(
      timesOf(
        calendar(
          ['UID:1', 'DTSTART;VALUE=DATE:20260301'],
          ['UID:2', 'DTSTART:20260302T090000', 'DURATION:PT1H'],
          [
            'UID:3',
            'DTSTART;TZID=America/New_York:20260303T090000',
            'DTEND;TZID=Europe/Paris:20260303T160000',
          ],
          ['UID:4', 'DTSTART;TZID=Nowhere:20260304T090000', 'DURATION:PT1H'],
        ),
        'Asia/Kolkata',
      ),
    ).toEqual([
      ['2026-02-28T18:30:00.000Z', '2026-03-01T18:30:00.000Z'],
      ['2026-03-02T03:30:00.000Z', '2026-03-02T04:30:00.000Z'],
      ['2026-03-03T14:00:00.000Z', '2026-03-03T15:00:00.000Z'],
      ['2026-03-04T03:30:00.000Z', '2026-03-04T04:30:00.000Z'],
    ]);
  });

  it('believes a calendar that defines a zone of its own', () => {
    const text = calendar([
      'UID:1',
      'DTSTART;TZID=Ours:20260302T090000',
      'DURATION:PT1H',
    ]).replace(
      'BEGIN:VEVENT',
      [
        'BEGIN:VTIMEZONE',
        'TZID:Ours',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0300',
        'TZOFFSETTO:+0300',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
      ].join('\r\n'),
    );
    expect(timesOf(text)).toEqual([
      ['2026-03-02T06:00:00.000Z', '2026-03-02T07:00:00.000Z'],
    ]);
  });

  it('hands over at the same wall clock when clocks change', () => {
    const weeks = timesOf(
      calendar([
        'UID:1',
        'DTSTART;TZID=Europe/London:20260316T090000',
        'DTEND;TZID=Europe/London:20260323T090000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ]),
    );
    // Clocks went forward on 29 March.
    expect(weeks).toEqual([
      ['2026-03-16T09:00:00.000Z', '2026-03-23T09:00:00.000Z'],
      ['2026-03-23T09:00:00.000Z', '2026-03-30T08:00:00.000Z'],
      ['2026-03-30T08:00:00.000Z', '2026-04-06T08:00:00.000Z'],
    ]);
  });

  it('knows occurrences that were moved, taken out or cancelled', () => {
    const one = (recurrence: string, ...more: string[]) => [
      'UID:1',
      `RECURRENCE-ID:${recurrence}T090000Z`,
      'DURATION:PT1H',
      ...more,
    ];
    const text = calendar(
      [
        'UID:1',
        'DTSTART:20260302T090000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=200',
        'EXDATE:20260303T090000Z',
        'SUMMARY:Ann',
      ],
      one('20260304', 'DTSTART:20260304T120000Z', 'SUMMARY:Bob'),
      one('20260305', 'DTSTART:20260305T090000Z', 'STATUS:CANCELLED'),
      // From beyond the window into it.
      one('20260601', 'DTSTART:20260301T090000Z', 'SUMMARY:Cem'),
    );
    expect(
      read(text)
        .slice(0, 4)
        .map(({ start, summary }) => [start, summary]),
    ).toEqual([
      ['2026-03-01T09:00:00.000Z', 'Cem'],
      ['2026-03-02T09:00:00.000Z', 'Ann'],
      ['2026-03-04T12:00:00.000Z', 'Bob'],
      ['2026-03-06T09:00:00.000Z', 'Ann'],
    ]);
  });

  it.each([
    ['', /no calendar/],
    ['<html>', /no calendar/],
    ['BEGIN:VCARD\r\nEND:VCARD', /begins with vcard/],
    [
      calendar([
        'UID:1',
        'DTSTART:20200101T000000Z',
        'DURATION:PT1S',
        'RRULE:FREQ=SECONDLY',
      ]),
      /recur more than 50000 times/,
    ],
  ])('says what is wrong of %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('gives what was written, through whatever zone', () => {
    const zone = fc.constantFrom(
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Pacific/Apia',
      'UTC',
    );
    const begin = fc.integer({
      min: Date.parse(window.from) / 60_000,
      max: Date.parse(window.to) / 60_000 - 1,
    });
    fc.assert(
      fc.property(
        zone,
        begin,
        fc.integer({ min: 1, max: 20_000 }),
        (tz, at, length) => {
          const wall = (minutes: number) =>
            DateTime.fromMillis(minutes * 60_000, { zone: tz }).toFormat(
              "yyyyMMdd'T'HHmmss",
            );
          const isTwice = (minutes: number) =>
            DateTime.fromMillis(minutes * 60_000, {
              zone: tz,
            }).getPossibleOffsets().length > 1;
          fc.pre(!isTwice(at) && !isTwice(at + length));
          const [found] = read(
            calendar([
              'UID:1',
              `DTSTART;TZID=${tz}:${wall(at)}`,
              `DTEND;TZID=${tz}:${wall(at + length)}`,
            ]),
          );
          expect([Date.parse(found.start), Date.parse(found.end)]).toEqual([
            at * 60_000,
            (at + length) * 60_000,
          ]);
        },
      ),
    );
  });
});
