import fc from 'fast-check';
import { scene } from './__testUtils__/arbitraries';
import { slowOracle } from './__testUtils__/slowOracle';
import { resolveShifts } from './resolveShifts';

const HOUR_MS = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();

describe('resolveShifts', () => {
  it('says what a clock and a pencil say', () => {
    fc.assert(
      fc.property(scene, ({ schedule, overrides, instant }) => {
        const window = {
          from: iso(instant - 20 * HOUR_MS),
          to: iso(instant + 20 * HOUR_MS),
        };
        const shifts = resolveShifts(schedule, overrides, window);
        let index = 0;
        const wrong = slowOracle(schedule, overrides, window).flatMap(
          ({ at, ...reason }) => {
            while (shifts[index].end <= at) {
              index += 1;
            }
            const { start: _, end: __, ...found } = shifts[index];
            return JSON.stringify(found) === JSON.stringify(reason)
              ? []
              : [{ at, found, reason }];
          },
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
