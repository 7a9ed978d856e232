import fc from 'fast-check';
import { procedureRun } from '../__testUtils__/procedureRun';
import type { RunbookSchedule, RunSummary } from '../types';
import { procedureOccurrences } from './procedureOccurrences';
import { standingChangesAt, standingOf } from './standingOf';

const DAY_MS = 86_400_000;
const daily: RunbookSchedule = {
  rule: 'FREQ=DAILY',
  time: '09:00',
  timeZone: 'America/Los_Angeles',
  onNonBusinessDays: 'skip',
};
const monthly: RunbookSchedule = {
  ...daily,
  rule: 'FREQ=MONTHLY;BYDAY=1MO',
  onNonBusinessDays: 'next',
};

const standing = (options: {
  schedule?: RunbookSchedule;
  runs?: RunSummary[];
  firstSeenAt?: string;
  now: string;
  holidays?: string[];
}) =>
  standingOf(
    {
      schedule: daily,
      runs: [],
      firstSeenAt: '2026-01-01T00:00:00.000Z',
      ...options,
    },
    options,
  );

// Friday the 20th of November; 09:00 in Los Angeles is 17:00 in UTC.
describe('standingOf', () => {
  it('is upcoming until its time, due until its day is over, then overdue', () => {
    const firstSeenAt = '2026-11-20T10:00:00.000Z';
    expect(standing({ firstSeenAt, now: '2026-11-20T16:59:59.999Z' })).toEqual({
      state: 'upcoming',
      next: {
        day: '2026-11-20',
        dueAt: '2026-11-20T17:00:00.000Z',
        state: 'upcoming',
      },
      missed: [],
      description: 'every business day 09:00 (America/Los_Angeles)',
    });
    for (const [now, state] of [
      ['2026-11-20T17:00:00.000Z', 'due'],
      ['2026-11-21T07:59:59.999Z', 'due'],
      ['2026-11-21T08:00:00.000Z', 'overdue'],
      ['2026-11-23T16:59:59.999Z', 'overdue'],
    ]) {
      expect(standing({ firstSeenAt, now })).toMatchObject({
        state,
        open: { day: '2026-11-20', state },
        next: { day: '2026-11-23' },
        missed: [],
      });
    }
  });

  it('is missed once the next one falls due', () => {
    const firstSeenAt = '2026-11-19T10:00:00.000Z';
    expect(
      standing({ firstSeenAt, now: '2026-11-23T17:00:00.000Z' }),
    ).toMatchObject({
      state: 'due',
      open: { day: '2026-11-23' },
      missed: [
        { day: '2026-11-20', state: 'missed' },
        { day: '2026-11-19', state: 'missed' },
      ],
    });
  });

  it('is done once it is signed, whenever that was and whatever was found', () => {
    const runs = [
      procedureRun('2026-11-19', {
        outcome: 'did-not-work',
        at: '2026-11-20T20:00:00.000Z',
      }),
      procedureRun('2026-11-20', { outcome: 'worked' }),
    ];
    const found = standing({
      runs,
      firstSeenAt: '2026-11-18T00:00:00.000Z',
      now: '2026-11-20T21:00:00.000Z',
    });
    expect(found).toMatchObject({
      state: 'upcoming',
      lastDone: {
        day: '2026-11-20',
        dueAt: '2026-11-20T17:00:00.000Z',
        state: 'done',
        runId: 'run-2026-11-20',
        signedBy: 'user:default/guest',
        signedAt: '2026-11-20T18:00:00.000Z',
      },
      missed: [{ day: '2026-11-18' }, { day: '2026-11-17' }],
    });
    expect(found.open).toBeUndefined();
  });

  it('names the open run, and is not settled by one that was abandoned', () => {
    const now = '2026-11-20T18:00:00.000Z';
    const abandoned = procedureRun('2026-11-20', {
      outcome: 'abandoned',
      id: 'abandoned',
    });
    expect(standing({ runs: [abandoned], now }).open).toEqual({
      day: '2026-11-20',
      dueAt: '2026-11-20T17:00:00.000Z',
      state: 'due',
    });
    expect(
      standing({ runs: [abandoned, procedureRun('2026-11-20')], now }).open,
    ).toMatchObject({ state: 'due', runId: 'run-2026-11-20' });
  });

  it('is no concern of runs for another reason', () => {
    const run = procedureRun('2026-11-20', { outcome: 'worked' });
    const other = { ...run, reason: { ...run.reason, kind: 'drill' as const } };
    expect(
      standing({ runs: [other], now: '2026-11-20T18:00:00.000Z' }).state,
    ).toBe('due');
  });

  it('counts from `start`, where the schedule names it', () => {
    const options = {
      firstSeenAt: '2026-11-20T10:00:00.000Z',
      now: '2026-11-20T10:00:00.000Z',
    };
    expect(standing(options)).toMatchObject({ state: 'upcoming', missed: [] });
    expect(
      standing({ ...options, schedule: { ...daily, start: '2026-11-18' } }),
    ).toMatchObject({
      state: 'overdue',
      open: { day: '2026-11-19' },
      missed: [{ day: '2026-11-18' }],
    });
  });

  it('puts off what falls on a holiday', () => {
    const labourDay = '2026-09-07';
    expect(
      standing({
        schedule: monthly,
        now: '2026-09-07T20:00:00.000Z',
        holidays: [labourDay],
        firstSeenAt: '2026-09-01T00:00:00.000Z',
      }),
    ).toMatchObject({ state: 'upcoming', next: { day: '2026-09-08' } });
  });

  it('keeps what falls due once a year overdue, and finds a leap day', () => {
    const yearly = { ...daily, rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2' };
    expect(
      standing({ schedule: yearly, now: '2026-12-01T00:00:00.000Z' }),
    ).toMatchObject({
      state: 'overdue',
      open: { day: '2026-03-02' },
      next: { day: '2027-03-02' },
      missed: [],
    });
    const leap = {
      ...daily,
      rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      onNonBusinessDays: 'keep' as const,
    };
    expect(
      standing({ schedule: leap, now: '2026-12-01T00:00:00.000Z' }),
    ).toMatchObject({ state: 'upcoming', next: { day: '2028-02-29' } });
  });

  it('has no next where the rule is over', () => {
    const once = { ...daily, rule: 'FREQ=DAILY;COUNT=1', start: '2026-11-20' };
    const found = standing({
      schedule: once,
      now: '2026-11-20T18:00:00.000Z',
    });
    expect(found.state).toBe('due');
    expect(found.next).toBeUndefined();
  });

  it('puts every past day in one state, and only the last can be open', () => {
    const runs = fc.array(
      fc
        .record({
          ago: fc.integer({ min: 0, max: 120 }),
          outcome: fc.constantFrom(
            'worked',
            'did-not-work',
            'abandoned',
            undefined,
          ),
        })
        .map(({ ago, outcome }) =>
          procedureRun(
            new Date(Date.parse('2026-11-20') - ago * DAY_MS)
              .toISOString()
              .slice(0, 10),
            { outcome: outcome as 'worked' | undefined },
          ),
        ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        runs,
        fc.constantFrom(daily, monthly),
        fc.integer({ min: 0, max: 200 * 24 }),
        (given, schedule, hours) => {
          const now = new Date(Date.parse('2026-10-01') + hours * 3600_000);
          const record = {
            schedule,
            runs: given,
            firstSeenAt: '2026-08-03T12:00:00.000Z',
          };
          const found = standingOf(record, { now });
          const past = procedureOccurrences(record, {
            from: '2026-01-01',
            to: new Date(now.getTime() + 1),
            now,
          });
          expect(past.every(({ day }) => day >= '2026-08-03')).toBe(true);
          expect(
            past.slice(0, -1).every(({ state }) => /missed|done/.test(state)),
          ).toBe(true);
          expect(past.at(-1)?.state).toMatch(/due|overdue|done/);
          expect(found.open).toEqual(
            past.find(({ state }) => state === 'due' || state === 'overdue'),
          );
          const since = new Date(now.getTime() - 90 * DAY_MS).toISOString();
          expect(found.missed).toEqual(
            past
              .filter(
                ({ dueAt, state }) => state === 'missed' && dueAt >= since,
              )
              .reverse(),
          );
          expect(Date.parse(found.next!.dueAt)).toBeGreaterThan(now.getTime());
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('standingChangesAt', () => {
  const hour = 3600_000;
  const weekly: RunbookSchedule = {
    ...daily,
    rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    onNonBusinessDays: 'keep',
    timeZone: 'Europe/Berlin',
  };
  const record = (schedule: RunbookSchedule, runs: RunSummary[] = []) => ({
    schedule,
    runs,
    firstSeenAt: '2026-08-03T12:00:00.000Z',
  });

  it.each([
    // 09:00 in Los Angeles, the end of the day there, 09:00 on the next business day.
    ['2026-11-20T12:00:00.000Z', '2026-11-20T17:00:00.000Z'],
    ['2026-11-20T17:00:00.000Z', '2026-11-21T08:00:00.000Z'],
    ['2026-11-21T08:00:00.000Z', '2026-11-23T17:00:00.000Z'],
  ])('tells at %s of %s', (now, change) => {
    const young = { ...record(daily), firstSeenAt: '2026-11-19T00:00:00.000Z' };
    const told = standingOf(young, { now });
    expect(standingChangesAt(young, told, { now })).toBe(change);
  });

  it('is the end of what is told, and not long before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(daily, monthly, weekly),
        fc.array(fc.integer({ min: 0, max: 110 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 300 * 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (schedule, signed, hours, part) => {
          const given = record(
            schedule,
            signed.map(ago =>
              procedureRun(
                new Date(Date.parse('2026-11-20') - ago * DAY_MS)
                  .toISOString()
                  .slice(0, 10),
                { outcome: 'worked' },
              ),
            ),
          );
          const now = Date.parse('2026-09-01') + hours * hour;
          const at = (instant: number) =>
            standingOf(given, { now: new Date(instant) });
          const told = at(now);
          const change = Date.parse(
            standingChangesAt(given, told, { now: new Date(now) }),
          );
          expect(change).toBeGreaterThan(now);
          expect(change - now).toBeLessThanOrEqual(30 * DAY_MS);
          const between = now + Math.floor(part * (change - now - 1));
          expect(at(between)).toEqual(told);
          expect(at(change - 1)).toEqual(told);
        },
      ),
      { numRuns: 200 },
    );
  });
});
