import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import {
  arbitraryInstant,
  arbitraryStretches,
} from '../__testUtils__/arbitraryStretches';
import { stripOf } from './stripOf';

const arbitraryWindow = fc
  .tuple(arbitraryInstant, arbitraryInstant)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const arbitraryCount = fc.integer({ min: 1, max: 80 });

const sum = (numbers: Iterable<number>) =>
  [...numbers].reduce((total, number) => total + number, 0);

describe('stripOf', () => {
  it('names the worst of each slot, however short it was', () => {
    expect(
      stripOf(
        [
          { status: 'healthy', from: 5_000, to: 19_000 },
          { status: 'unhealthy', from: 19_000, to: 20_000 },
          { status: 'warning', from: 20_000, to: 25_000 },
        ],
        { from: 0, to: 40_000 },
        4,
      ),
    ).toMatchObject([
      { worst: 'healthy', seconds: { healthy: 5 } },
      { worst: 'unhealthy', seconds: { healthy: 9, unhealthy: 1 } },
      {
        from: '1970-01-01T00:00:20.000Z',
        to: '1970-01-01T00:00:30.000Z',
        worst: 'warning',
        seconds: { warning: 5 },
      },
      { seconds: {} },
    ]);
  });

  it('says nothing of a slot of which nothing is known', () => {
    const [slot] = stripOf([], { from: 0, to: 1000 }, 1);
    expect(slot).not.toHaveProperty('worst');
  });

  it('partitions the window', () => {
    fc.assert(
      fc.property(
        arbitraryStretches,
        arbitraryWindow,
        arbitraryCount,
        (stretches, window, count) => {
          const slots = stripOf(stretches, window, count);
          expect(slots).toHaveLength(count);
          expect(slots[0].from).toBe(new Date(window.from).toISOString());
          expect(slots.at(-1)!.to).toBe(new Date(window.to).toISOString());
          slots.slice(1).forEach((slot, index) => {
            expect(slot.from).toBe(slots[index].to);
          });
        },
      ),
    );
  });

  it('loses no second of any status', () => {
    fc.assert(
      fc.property(
        arbitraryStretches,
        arbitraryWindow,
        arbitraryCount,
        (stretches, window, count) => {
          const slots = stripOf(stretches, window, count);
          for (const status of STATUSES) {
            const covered = stretches
              .filter(stretch => stretch.status === status)
              .map(
                ({ from, to }) =>
                  Math.min(to, window.to) - Math.max(from, window.from),
              )
              .filter(length => length > 0);
            expect(
              sum(slots.map(slot => slot.seconds[status] ?? 0)),
            ).toBeCloseTo(sum(covered) / 1000);
          }
        },
      ),
    );
  });

  it('never has more seconds than the slot is long', () => {
    fc.assert(
      fc.property(
        arbitraryStretches,
        arbitraryWindow,
        arbitraryCount,
        (stretches, window, count) => {
          for (const { from, to, seconds, worst } of stripOf(
            stretches,
            window,
            count,
          )) {
            expect(sum(Object.values(seconds))).toBeLessThanOrEqual(
              (Date.parse(to) - Date.parse(from)) / 1000 + 1e-6,
            );
            expect(worst === undefined).toBe(Object.keys(seconds).length === 0);
          }
        },
      ),
    );
  });
});
