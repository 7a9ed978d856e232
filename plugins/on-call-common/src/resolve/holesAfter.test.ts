import fc from 'fast-check';
import type { Shift } from '../types';
import { override, scene } from './__testUtils__/arbitraries';
import { layered, overriding } from './__testUtils__/schedules';
import { gapsOf } from './gapsOf';
import { holesAfter } from './holesAfter';
import { resolveShifts } from './resolveShifts';

const hours = (shifts: Pick<Shift, 'start' | 'end'>[]) =>
  shifts.reduce(
    (sum, { start, end }) => sum + Date.parse(end) - Date.parse(start),
    0,
  ) / 3_600_000;

describe('holesAfter', () => {
  const window = {
    from: '2026-01-05T00:00:00.000Z',
    to: '2026-01-12T00:00:00.000Z',
  };

  it('tells what is torn, and not what was there before', () => {
    const hole = overriding({ start: '2026-01-05T06:00:00.000Z' });
    expect(holesAfter(layered(), [], [hole], window)).toEqual([
      {
        start: '2026-01-05T09:00:00.000Z',
        end: '2026-01-07T00:00:00.000Z',
        people: [],
        overrideId: 'override',
      },
    ]);
    expect(holesAfter(layered(), [hole], [hole], window)).toEqual([]);
    expect(holesAfter(layered(), [hole], [], window)).toEqual([]);
  });

  it('tells the hole that a removed override leaves behind', () => {
    const early = overriding({
      person: 'user:default/mona',
      start: '2026-01-05T00:00:00.000Z',
      end: '2026-01-05T12:00:00.000Z',
    });
    expect(holesAfter(layered(), [early], [], window)).toEqual([
      {
        start: '2026-01-05T00:00:00.000Z',
        end: '2026-01-05T09:00:00.000Z',
        people: [],
      },
    ]);
  });

  it('is as long as the gaps that came, less those that stayed', () => {
    const changes = scene.chain(given =>
      fc.record({
        given: fc.constant(given),
        more: override(given.instant, 'more'),
      }),
    );
    fc.assert(
      fc.property(changes, ({ given, more }) => {
        const { schedule, overrides, instant } = given;
        const around = {
          from: new Date(instant - 90 * 3_600_000).toISOString(),
          to: new Date(instant + 90 * 3_600_000).toISOString(),
        };
        const changed = [...overrides, more];
        const after = gapsOf(resolveShifts(schedule, changed, around));
        const before = gapsOf(resolveShifts(schedule, overrides, around));
        const stayed = after.flatMap(one =>
          before.flatMap(other => {
            const start = one.start > other.start ? one.start : other.start;
            const end = one.end < other.end ? one.end : other.end;
            return start < end ? [{ start, end }] : [];
          }),
        );
        const holes = holesAfter(schedule, overrides, changed, around);
        expect(hours(holes)).toBeCloseTo(hours(after) - hours(stayed), 6);
        for (const { people, start, end } of holes) {
          expect(people).toEqual([]);
          expect(start < end).toBe(true);
        }
      }),
    );
  });
});
