import fc from 'fast-check';
import { DateTime } from 'luxon';
import { scene } from './__testUtils__/arbitraries';
import { layered, overriding } from './__testUtils__/schedules';
import { fairnessOf } from './fairnessOf';
import { resolveShifts } from './resolveShifts';

const MINUTE_MS = 60_000;

describe('fairnessOf', () => {
  it('counts hours, shifts, nights, weekends and holidays, most hours first', () => {
    const schedule = layered();
    const shifts = resolveShifts(
      schedule,
      [overriding({ person: 'user:default/guest' })],
      { from: '2026-01-05T09:00:00Z', to: '2026-01-12T09:00:00Z' },
    );
    expect(fairnessOf(schedule, shifts, { holidays: ['2026-01-06'] })).toEqual({
      from: '2026-01-05T09:00:00.000Z',
      to: '2026-01-12T09:00:00.000Z',
      timeZone: 'UTC',
      people: [
        {
          person: 'user:default/mona',
          hours: 144,
          shifts: 2,
          nightHours: 48,
          weekendHours: 48,
          holidayHours: 0,
        },
        {
          person: 'user:default/guest',
          hours: 24,
          shifts: 1,
          nightHours: 8,
          weekendHours: 0,
          holidayHours: 24,
        },
      ],
    });
  });

  it('counts the hours that pass when clocks are changed', () => {
    const schedule = layered([{ participants: ['mona'] }], 'Europe/London');
    const hoursOf = (from: string, to: string) =>
      fairnessOf(schedule, resolveShifts(schedule, [], { from, to })).people[0];
    expect(hoursOf('2026-03-28T22:00Z', '2026-03-29T22:00Z')).toMatchObject({
      nightHours: 8,
      weekendHours: 24,
    });
    expect(hoursOf('2026-10-24T21:00Z', '2026-10-25T12:00Z')).toMatchObject({
      hours: 15,
      nightHours: 9,
    });
  });

  it('counts what a clock and a pencil count', () => {
    fc.assert(
      fc.property(scene, ({ schedule, overrides, instant }) => {
        const from = instant - 20 * 60 * MINUTE_MS;
        const to = instant + 20 * 60 * MINUTE_MS;
        const shifts = resolveShifts(schedule, overrides, {
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        });
        // A day that falls into an hour that is shown twice begins with the first.
        let latest = 0;
        const counted = new Map<string, number[]>();
        for (let at = from - 1500 * MINUTE_MS; at < to; at += MINUTE_MS) {
          const time = DateTime.fromMillis(at, { zone: schedule.timeZone });
          latest = Math.max(latest, at + time.offset * MINUTE_MS);
          const clock = DateTime.fromMillis(latest, { zone: 'utc' });
          const minute = new Date(at).toISOString();
          const shift = shifts.find(
            ({ start, end }) => start <= minute && minute < end,
          );
          for (const person of shift?.people ?? []) {
            const sums = counted.get(person) ?? [0, 0, 0];
            counted.set(person, sums);
            sums[0] += 1;
            sums[1] += clock.hour >= 22 || clock.hour < 6 ? 1 : 0;
            sums[2] += clock.weekday > 5 ? 1 : 0;
          }
        }
        const { people } = fairnessOf(schedule, shifts);
        expect(people.map(({ person }) => person).sort()).toEqual(
          [...counted.keys()].sort(),
        );
        for (const { person, hours, nightHours, weekendHours } of people) {
          expect(
            [hours, nightHours, weekendHours].map(each =>
              Math.round(each * 60),
            ),
          ).toEqual(counted.get(person));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('refuses nothing to count, and what is no day', () => {
    expect(() => fairnessOf(layered(), [])).toThrow('There are no shifts');
    const shifts = resolveShifts(layered(), [], {
      from: '2026-01-05T09:00:00Z',
      to: '2026-01-12T09:00:00Z',
    });
    expect(() =>
      fairnessOf(layered(), shifts, { holidays: ['Christmas'] }),
    ).toThrow('"ChristmasT00:00" is not');
  });
});
