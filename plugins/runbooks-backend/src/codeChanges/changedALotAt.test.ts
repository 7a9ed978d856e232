import fc from 'fast-check';
import { changedALotAt, type ChangesOfDay } from './changedALotAt';

const days = fc
  .integer({ min: 0, max: 399 })
  .map(day => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const histories = fc.array(
  fc.record<ChangesOfDay>({ day: days, files: fc.nat({ max: 50 }) }),
  { maxLength: 40 },
);
const thresholds = fc.integer({ min: 1, max: 300 });

function sumOf(changes: ChangesOfDay[], after: string, until: string) {
  return changes
    .filter(({ day }) => day > after && day <= until)
    .reduce((sum, { files }) => sum + files, 0);
}

describe('changedALotAt', () => {
  const changes = [
    { day: '2026-06-03', files: 1 },
    { day: '2026-06-01', files: 90 },
    { day: '2026-06-02', files: 10 },
  ];

  it('is the day on which the sum passes the threshold', () => {
    expect(changedALotAt(changes, '2026-05-31', 100)).toBe('2026-06-03');
    expect(changedALotAt(changes, '2026-05-31', 99)).toBe('2026-06-02');
    expect(changedALotAt(changes, '2026-05-31', 101)).toBeUndefined();
  });

  it('leaves out what changed until the end of the day of the review', () => {
    expect(changedALotAt(changes, '2026-06-01', 100)).toBeUndefined();
    expect(changedALotAt(changes, '2026-06-01', 10)).toBe('2026-06-03');
  });

  it('names the first day by which more than the threshold changed', () => {
    fc.assert(
      fc.property(histories, days, thresholds, (history, since, threshold) => {
        const first = history
          .map(({ day }) => day)
          .sort()
          .find(day => sumOf(history, since, day) > threshold);
        expect(changedALotAt(history, since, threshold)).toBe(first);
      }),
    );
  });

  it('comes no earlier for a later review or a higher threshold, in whatever order', () => {
    const LAST = '9999-12-31';
    fc.assert(
      fc.property(
        histories,
        days,
        days,
        thresholds,
        fc.nat({ max: 100 }),
        (history, one, other, threshold, more) => {
          const [early, late] = [one, other].sort();
          const day = changedALotAt(history, early, threshold);
          expect(changedALotAt([...history].reverse(), early, threshold)).toBe(
            day,
          );
          for (const later of [
            changedALotAt(history, late, threshold),
            changedALotAt(history, early, threshold + more),
          ]) {
            expect((later ?? LAST) >= (day ?? LAST)).toBe(true);
          }
        },
      ),
    );
  });
});
