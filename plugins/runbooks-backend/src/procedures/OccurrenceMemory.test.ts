import {
  occurrencesBetween,
  standingOf,
  type RunbookSchedule,
} from '@callboard/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { signedRun } from './__testUtils__/procedures';
import { OccurrenceMemory } from './OccurrenceMemory';

const DAY_MS = 86_400_000;
const daily: RunbookSchedule = {
  rule: 'FREQ=DAILY',
  time: '09:00',
  timeZone: 'UTC',
  onNonBusinessDays: 'keep',
};
const holidays = ['2026-11-26', '2026-12-25', '2027-01-01'];

const schedules: fc.Arbitrary<RunbookSchedule> = fc.record(
  {
    rule: fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3;COUNT=40',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=MONTHLY;BYDAY=1MO,-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      'FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20261231T000000Z',
    ),
    time: fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
    timeZone: fc.constantFrom(
      'UTC',
      'America/Los_Angeles',
      'Pacific/Apia',
      'Asia/Kolkata',
    ),
    onNonBusinessDays: fc.constantFrom<'keep' | 'skip' | 'next'>(
      'keep',
      'skip',
      'next',
    ),
    start: fc.constantFrom('2024-02-29', '2026-09-09'),
  },
  { requiredKeys: ['rule', 'time', 'timeZone', 'onNonBusinessDays'] },
);
const instants = fc
  .integer({
    min: Date.parse('2026-01-01T00:00:00Z'),
    max: Date.parse('2027-06-30T00:00:00Z'),
  })
  .map(time => new Date(time));

describe('OccurrenceMemory', () => {
  it('tells what is worked out without it, however often it is asked', () => {
    // Small enough to forget in between.
    const memory = new OccurrenceMemory({ most: 300 });
    fc.assert(
      fc.property(
        schedules,
        instants,
        fc.integer({ min: 0, max: 200 }),
        (schedule, from, days) => {
          const to = new Date(from.getTime() + days * DAY_MS);
          const window = { from, to, holidays };
          const expected = occurrencesBetween(schedule, window);
          expect([...memory.times(schedule, window)]).toEqual(expected);
          expect([...memory.times(schedule, window)]).toEqual(expected);
          expect(memory.size).toBeLessThanOrEqual(300);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('changes nothing of how procedures stand', () => {
    const memory = new OccurrenceMemory();
    fc.assert(
      fc.property(
        schedules,
        instants,
        instants,
        fc.array(
          instants.map(day => signedRun(day.toISOString().slice(0, 10))),
          { maxLength: 20 },
        ),
        (schedule, now, seen, runs) => {
          const record = {
            schedule,
            runs,
            firstSeenAt: seen.toISOString(),
            holidays,
          };
          expect(
            standingOf(
              { ...record, times: (...args) => memory.times(...args) },
              { now },
            ),
          ).toEqual(standingOf(record, { now }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('works out no more than it is asked for', () => {
    const memory = new OccurrenceMemory();
    const [first] = memory.times(daily, {
      from: '2026-11-20T00:00:00Z',
      to: '2036-11-20T00:00:00Z',
    });
    expect(first.day).toBe('2026-11-20');
    expect(memory.size).toBe(64);
  });

  it('says what is wrong with a schedule each time', () => {
    const memory = new OccurrenceMemory();
    const ask = () => [
      ...memory.times(
        { ...daily, rule: 'often' },
        { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' },
      ),
    ];
    expect(ask).toThrow('FREQ');
    expect(ask).toThrow('FREQ');
  });
});
