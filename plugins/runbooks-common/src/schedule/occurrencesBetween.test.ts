import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import type { RunbookSchedule } from '../types';
import { occurrencesBetween } from './occurrencesBetween';

const LOS_ANGELES = 'America/Los_Angeles';

const schedule = (
  rule: string,
  given: Partial<RunbookSchedule> = {},
): RunbookSchedule => ({
  rule,
  time: '09:00',
  timeZone: 'UTC',
  onNonBusinessDays: 'keep',
  ...given,
});

const daysOf = (
  given: RunbookSchedule,
  from: string,
  to: string,
  holidays?: string[],
) => occurrencesBetween(given, { from, to, holidays }).map(({ day }) => day);

describe('the procedures of the source documents', () => {
  it.each([
    [
      'every business day',
      schedule('FREQ=DAILY', { onNonBusinessDays: 'skip' }),
      ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'],
      '2026-11-19',
      '2026-11-25',
    ],
    [
      'weekly, on Monday',
      schedule('FREQ=WEEKLY;BYDAY=MO', { time: '10:00' }),
      ['2026-11-02', '2026-11-09', '2026-11-16'],
      '2026-11-01',
      '2026-11-20',
    ],
    [
      'on the first Monday of a month',
      schedule('FREQ=MONTHLY;BYDAY=1MO'),
      ['2026-09-07', '2026-10-05', '2026-11-02', '2026-12-07'],
      '2026-09-01',
      '2027-01-01',
    ],
    [
      'in the first week of a quarter',
      schedule('FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO'),
      ['2026-01-05', '2026-04-06', '2026-07-06', '2026-10-05'],
      '2026-01-01',
      '2027-01-01',
    ],
    [
      'on the first business day of a quarter',
      schedule('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1', {
        onNonBusinessDays: 'next',
      }),
      ['2026-01-02', '2026-04-01', '2026-07-01', '2026-10-01'],
      '2026-01-01',
      '2027-01-01',
    ],
    [
      'once a year',
      schedule('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1'),
      ['2025-10-01', '2026-10-01'],
      '2025-01-01',
      '2027-01-01',
    ],
  ])('%s', (_, given, days, from, to) => {
    expect(daysOf(given, from, to, ['2026-01-01'])).toEqual(days);
  });
});

describe('occurrencesBetween', () => {
  it.each([
    ['what a month lacks is left out', 'FREQ=MONTHLY;BYMONTHDAY=31', {}, 7],
    ['as is the leap day', 'FREQ=YEARLY', { start: '2024-02-29' }, 0],
    ['the last day is in every month', 'FREQ=MONTHLY;BYMONTHDAY=-1', {}, 12],
    ['so is the last weekday', 'FREQ=MONTHLY;BYDAY=-1FR', {}, 12],
    ['a fifth Monday is in some', 'FREQ=MONTHLY;BYDAY=5MO', {}, 4],
    ['every other week', 'FREQ=WEEKLY;INTERVAL=2', {}, 26],
    ['every tenth day', 'FREQ=DAILY;INTERVAL=10', {}, 36],
    [
      'the 13th, where it is a Friday',
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
      {},
      3,
    ],
    ['days of the year', 'FREQ=YEARLY;BYYEARDAY=1,-1', {}, 2],
    ['Mondays of the year', 'FREQ=YEARLY;BYDAY=20MO', {}, 1],
    ['one of several', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', {}, 12],
    ['what never comes', 'FREQ=DAILY;INTERVAL=7;BYDAY=TU', {}, 0],
    ['what is over', 'FREQ=DAILY;COUNT=10', {}, 0],
    ['what is over soon', 'FREQ=DAILY;UNTIL=20260110', {}, 10],
    ['… before the hour', 'FREQ=DAILY;UNTIL=20260110T085959', {}, 9],
    ['… in UTC', 'FREQ=DAILY;UNTIL=20260110T090000Z', {}, 10],
    [
      'what counts from a day',
      'FREQ=DAILY;COUNT=3',
      { start: '2026-12-30' },
      2,
    ],
    ['what begins on a day', 'FREQ=DAILY', { start: '2026-12-30' }, 2],
  ])('%s', (_, rule, given, count) => {
    const days = daysOf(schedule(rule, given), '2026-01-01', '2027-01-01');
    expect(days).toHaveLength(count);
  });

  it('falls on the leap day, where there is one', () => {
    const given = schedule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
    expect(daysOf(given, '2024-01-01', '2034-01-01')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  it('keeps its wall-clock time over a change of clocks', () => {
    const given = schedule('FREQ=WEEKLY;BYDAY=MO', { timeZone: LOS_ANGELES });
    expect(
      occurrencesBetween(given, { from: '2026-10-26', to: '2026-11-03' }),
    ).toEqual([
      { day: '2026-10-26', dueAt: '2026-10-26T16:00:00.000Z' },
      { day: '2026-11-02', dueAt: '2026-11-02T17:00:00.000Z' },
    ]);
  });

  it('moves a time that spring leaves out to the instant of the change', () => {
    const given = schedule('FREQ=DAILY', {
      time: '02:30',
      timeZone: LOS_ANGELES,
    });
    expect(
      occurrencesBetween(given, { from: '2026-03-08', to: '2026-03-09' }),
    ).toEqual([{ day: '2026-03-08', dueAt: '2026-03-08T10:00:00.000Z' }]);
  });

  it('takes the first of two times that autumn has', () => {
    const given = schedule('FREQ=DAILY', {
      time: '01:30',
      timeZone: LOS_ANGELES,
    });
    expect(
      occurrencesBetween(given, { from: '2026-11-01', to: '2026-11-02' }),
    ).toEqual([{ day: '2026-11-01', dueAt: '2026-11-01T08:30:00.000Z' }]);
  });

  it('makes one of two that are put off to one day', () => {
    const given = schedule('FREQ=WEEKLY;BYDAY=SA,SU,MO', {
      onNonBusinessDays: 'next',
    });
    expect(daysOf(given, '2026-11-13', '2026-11-25', ['2026-11-16'])).toEqual([
      '2026-11-17',
      '2026-11-23',
    ]);
  });
});

const rules = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }),
    )
    .map(([n, days]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.join()}`),
  fc.integer({ min: 1, max: 40 }).map(n => `FREQ=DAILY;INTERVAL=${n}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(1, 2, 3, 4, 5, -1, -2),
      fc.constantFrom('MO', 'WE', 'SU'),
    )
    .map(([n, nth, day]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${nth}${day}`),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 31 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(days => `FREQ=MONTHLY;BYMONTHDAY=${days.join()}`),
  fc
    .tuple(
      fc.subarray([1, 2, 4, 7, 10, 12], { minLength: 1 }),
      fc.constantFrom('1MO', '-1FR', '3TH'),
    )
    .map(([months, day]) => `FREQ=YEARLY;BYMONTH=${months};BYDAY=${day}`),
);
const schedules = fc.record({
  rule: rules,
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':')),
  timeZone: fc.constantFrom(
    'UTC',
    LOS_ANGELES,
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ),
  onNonBusinessDays: fc.constantFrom('keep', 'skip', 'next'),
}) as fc.Arbitrary<RunbookSchedule>;
const instants = fc
  .integer({
    min: Date.parse('2024-03-01'),
    max: Date.parse('2028-01-01'),
  })
  .map(instant => new Date(instant));
const spans = fc
  .tuple(instants, instants)
  .map(pair => pair.sort((one, other) => one.getTime() - other.getTime()));
const holidayLists = fc.array(
  instants.map(instant => instant.toISOString().slice(0, 10)),
  { maxLength: 40 },
);

describe('whatever the schedule', () => {
  it('gives the same occurrences through whatever window', () => {
    fc.assert(
      fc.property(
        schedules,
        spans,
        instants,
        holidayLists,
        (given, [from, to], between, holidays) => {
          const cut = new Date(
            Math.min(Math.max(between.getTime(), from.getTime()), to.getTime()),
          );
          expect([
            ...occurrencesBetween(given, { from, to: cut, holidays }),
            ...occurrencesBetween(given, { from: cut, to, holidays }),
          ]).toEqual(occurrencesBetween(given, { from, to, holidays }));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives days in order, each once, at the time of its zone, and none that is skipped', () => {
    fc.assert(
      fc.property(
        schedules,
        spans,
        holidayLists,
        (given, [from, to], holidays) => {
          const found = occurrencesBetween(given, { from, to, holidays });
          const days = found.map(({ day }) => day);
          expect(days).toEqual([...new Set(days)].sort());
          for (const { day, dueAt } of found) {
            const local = DateTime.fromISO(dueAt, { zone: given.timeZone });
            expect(new Date(dueAt) >= from && new Date(dueAt) < to).toBe(true);
            // Later only where the clocks leave the time out.
            expect(
              local.toFormat('yyyy-MM-dd HH:mm') >= `${day} ${given.time}`,
            ).toBe(true);
          }
          const idle = days.filter(
            day => holidays.includes(day) || DateTime.fromISO(day).weekday > 5,
          );
          expect(given.onNonBusinessDays === 'keep' ? [] : idle).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('falls on the days that another reader of RFC 5545 finds', () => {
    fc.assert(
      fc.property(rules, rule => {
        const iterator = ICAL.Recur.fromString(rule).iterator(
          ICAL.Time.fromDateString('2024-01-01'),
        );
        const expected: string[] = [];
        for (
          let day = iterator.next();
          day && day.toString() < '2027-01-01';
          day = iterator.next()
        ) {
          expected.push(day.toString());
        }
        expect(daysOf(schedule(rule), '2024-01-01', '2027-01-01')).toEqual(
          expected,
        );
      }),
      { numRuns: 200 },
    );
  });
});
