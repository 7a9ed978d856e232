import fc from 'fast-check';
import { toFixedShifts, type OnCallEntry } from './toFixedShifts';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T00:00:00Z');
const at = (hours: number) => new Date(START + hours * HOUR).toISOString();

const entry: fc.Arbitrary<OnCallEntry> = fc
  .record({
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 20 }),
    open: fc.boolean(),
    person: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ from, length, open, person }) => ({
    start: at(from),
    ...(open ? {} : { end: at(from + length) }),
    person,
  }));

/** Whom the entries themselves have on call at an instant. */
function peopleAt(entries: OnCallEntry[], instant: string): string[] {
  const covering = entries.filter(
    ({ start, end }) =>
      start <= instant && (end === undefined || instant < end),
  );
  return [...new Set(covering.map(({ person }) => person))].sort();
}

describe('toFixedShifts', () => {
  it('has the same people on call at every instant', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.integer({ min: 0, max: 200 }).map(quarters => at(quarters / 4)),
        (entries, instant) => {
          const shifts = toFixedShifts(entries).filter(
            ({ start, end }) =>
              start <= instant && (end === undefined || instant < end),
          );
          expect(shifts.flatMap(({ people }) => people)).toEqual(
            peopleAt(entries, instant),
          );
        },
      ),
    );
  });

  it('follows in time, with somebody in each and a change between neighbours', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), entries => {
        const shifts = toFixedShifts(entries);
        expect(shifts.filter(({ people }) => people.length === 0)).toEqual([]);
        const pairs = shifts
          .slice(1)
          .map((next, index) => [shifts[index], next] as const);
        const wrong = pairs.filter(
          ([before, next]) =>
            before.end === undefined ||
            before.start >= before.end ||
            before.end > next.start ||
            (before.end === next.start &&
              before.people.join() === next.people.join()),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('does not mind the order of entries, nor twice the same', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), entries => {
        const backwards = [...entries, ...entries].reverse();
        expect(toFixedShifts(backwards)).toEqual(toFixedShifts(entries));
      }),
    );
  });

  it('makes one shift of turns that the same person takes one after the other', () => {
    expect(
      toFixedShifts([
        { start: at(0), end: at(12), person: 'a' },
        { start: at(12), end: at(24), person: 'a' },
        { start: at(30), end: at(31), person: 'a' },
      ]),
    ).toEqual([
      { start: at(0), end: at(24), people: ['a'] },
      { start: at(30), end: at(31), people: ['a'] },
    ]);
  });
});
