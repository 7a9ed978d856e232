import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import {
  instantNear,
  layer,
  oddTime,
  override,
  scene,
} from './__testUtils__/arbitraries';
import { slowOracle } from './__testUtils__/slowOracle';
import { layered } from './__testUtils__/schedules';
import { resolveShifts } from './resolveShifts';
import { standingAt } from './standingAt';
import type { Shift } from '../types';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const iso = (instant: number) => new Date(instant).toISOString();
const windowOf = (start: number, end: number) => ({
  from: iso(start),
  to: iso(end),
});
const reasonOf = ({ start: _, end: __, ...reason }: Shift) => reason;
const at = (shifts: Shift[], instant: string) =>
  shifts.filter(({ start, end }) => start <= instant && instant < end);

/** Some days before and after something odd. */
const longWindow = (instant: number) =>
  windowOf(instant - 12 * DAY_MS, instant + 50 * DAY_MS);

describe('resolveShifts', () => {
  it('says what a clock and a pencil say', () => {
    fc.assert(
      fc.property(scene, ({ schedule, overrides, instant }) => {
        const window = windowOf(instant - 20 * HOUR_MS, instant + 20 * HOUR_MS);
        const shifts = resolveShifts(schedule, overrides, window);
        let index = 0;
        const wrong = slowOracle(schedule, overrides, window).flatMap(
          ({ at: minute, ...reason }) => {
            while (shifts[index].end <= minute) {
              index += 1;
            }
            const found = reasonOf(shifts[index]);
            return JSON.stringify(found) === JSON.stringify(reason)
              ? []
              : [{ minute, found, reason }];
          },
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('partitions the window, with gaps told, and neighbours that differ', () => {
    fc.assert(
      fc.property(scene, ({ schedule, overrides, instant }) => {
        const window = longWindow(instant);
        const shifts = resolveShifts(schedule, overrides, window);
        expect(shifts[0].start).toBe(window.from);
        expect(shifts.at(-1)!.end).toBe(window.to);
        shifts.forEach((shift, index) => {
          expect(shift.start < shift.end).toBe(true);
          const next = shifts[index + 1] ?? { start: shift.end };
          expect(next.start).toBe(shift.end);
          expect(reasonOf(next)).not.toEqual(reasonOf(shift));
        });
      }),
    );
  });

  it('gives the same answer for an instant through any window', () => {
    const windows = scene.chain(given =>
      fc.record({
        given: fc.constant(given),
        from: instantNear(given.instant, 90),
        minutes: fc.integer({ min: 1, max: 6000 }),
      }),
    );
    fc.assert(
      fc.property(windows, ({ given, from, minutes }) => {
        const { schedule, overrides, instant } = given;
        const inner = windowOf(from, from + minutes * 60_000);
        const clipped = resolveShifts(schedule, overrides, longWindow(instant))
          .filter(({ start, end }) => start < inner.to && end > inner.from)
          .map(shift => ({
            ...shift,
            start: shift.start < inner.from ? inner.from : shift.start,
            end: shift.end > inner.to ? inner.to : shift.end,
          }));
        expect(resolveShifts(schedule, overrides, inner)).toEqual(clipped);
      }),
    );
  });

  it('says at an instant what the shift says that contains it, and when others take over', () => {
    const instants = scene.chain(given =>
      fc.record({
        given: fc.constant(given),
        instant: instantNear(given.instant, 60),
      }),
    );
    fc.assert(
      fc.property(instants, ({ given, instant }) => {
        const { schedule, overrides } = given;
        const shifts = resolveShifts(
          schedule,
          overrides,
          windowOf(instant - 20 * DAY_MS, instant + 20 * DAY_MS),
        );
        const [shift] = at(shifts, iso(instant));
        const standing = standingAt(schedule, overrides, iso(instant));
        const { start, ...now } = standing.now;
        const { layerId: _, ...reason } = reasonOf(shift);
        expect(now).toEqual(reason);
        // The first one may have begun before the window.
        expect(shift === shifts[0] || start === shift.start).toBe(true);
        const other = shifts.find(
          each =>
            each.start > iso(instant) &&
            (each.unknown !== shift.unknown ||
              [...each.people].sort().join() !==
                [...shift.people].sort().join()),
        );
        const { until, next } = standing;
        const soon = until !== undefined && until < shifts.at(-1)!.end;
        expect(soon ? { until, next } : {}).toEqual(
          other && !other.unknown
            ? { until: other.start, next: other.people }
            : {},
        );
      }),
    );
  });

  it('gives the instant of a hand-off to the next', () => {
    fc.assert(
      fc.property(scene, ({ schedule, overrides, instant }) => {
        const shifts = resolveShifts(schedule, overrides, longWindow(instant));
        shifts.slice(1, 20).forEach((shift, index) => {
          const after = Date.parse(shift.start);
          const [next] = resolveShifts(
            schedule,
            overrides,
            windowOf(after, after + 1),
          );
          const [last] = resolveShifts(
            schedule,
            overrides,
            windowOf(after - 1, after),
          );
          expect(reasonOf(next)).toEqual(reasonOf(shift));
          expect(reasonOf(last)).toEqual(reasonOf(shifts[index]));
        });
      }),
    );
  });

  it('keeps the wall time of hand-offs across changes of clocks', () => {
    const rotations = oddTime.chain(odd =>
      fc.record({
        odd: fc.constant(odd),
        layer: layer(odd.instant, 'any').filter(({ unit }) => unit !== 'hour'),
      }),
    );
    fc.assert(
      fc.property(rotations, ({ odd, layer: any }) => {
        const participants = ['user:default/mona', 'user:default/hubot'];
        const { start, unit, length } = any;
        const schedule = layered(
          [{ start, unit, length, participants }],
          odd.timeZone,
        );
        const zone = IANAZone.create(odd.timeZone);
        const shifts = resolveShifts(
          schedule,
          [],
          windowOf(odd.instant - 200 * DAY_MS, odd.instant + 200 * DAY_MS),
        );
        const wrong = shifts
          .slice(1)
          .map(shift => Date.parse(shift.start))
          .filter(
            instant =>
              DateTime.fromMillis(instant, { zone }).toFormat('HH:mm') !==
                start.slice(11) &&
              // Left out on that day: the change itself.
              zone.offset(instant) <= zone.offset(instant - 1),
          );
        expect(wrong.map(iso)).toEqual([]);
      }),
    );
  });

  it('does not drift at the ends of months', () => {
    const starts = oddTime.chain(({ timeZone }) =>
      fc.record({
        timeZone: fc.constant(timeZone),
        year: fc.integer({ min: 2012, max: 2026 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.constantFrom(1, 28, 29, 30, 31),
        length: fc.integer({ min: 1, max: 13 }),
      }),
    );
    fc.assert(
      fc.property(starts, ({ timeZone, year, month, day, length }) => {
        const first = DateTime.utc(year, month, 1, 9);
        const start = first.set({ day: Math.min(day, first.daysInMonth!) });
        const schedule = layered(
          [
            {
              start: start.toFormat("yyyy-MM-dd'T'HH:mm"),
              unit: 'month',
              length,
            },
          ],
          timeZone,
        );
        const from = start.toMillis() + 2 * DAY_MS;
        const days = resolveShifts(
          schedule,
          [],
          windowOf(from, from + 900 * DAY_MS),
        )
          .slice(1)
          .map(each => DateTime.fromISO(each.start, { zone: timeZone }));
        expect(days.map(each => each.day)).toEqual(
          days.map(each => Math.min(start.day, each.daysInMonth!)),
        );
      }),
    );
  });

  it('is changed by an override within it alone', () => {
    const added = scene.chain(given =>
      fc.record({
        given: fc.constant(given),
        more: override(given.instant, 'more'),
      }),
    );
    fc.assert(
      fc.property(added, ({ given, more }) => {
        const { schedule, overrides, instant } = given;
        const last = { ...more, createdAt: iso(instant + DAY_MS) };
        const window = longWindow(instant);
        const before = resolveShifts(schedule, overrides, window);
        const after = resolveShifts(schedule, [last, ...overrides], window);
        const edges = [...before, ...after].map(({ start }) => start);
        for (const edge of [...edges, last.start, last.end]) {
          const inside = last.start <= edge && edge < last.end;
          expect(at(after, edge).map(reasonOf)).toEqual(
            inside
              ? [
                  {
                    people: last.person ? [last.person] : [],
                    overrideId: 'more',
                  },
                ]
              : at(before, edge).map(reasonOf),
          );
        }
      }),
    );
  });
});
