import fc from 'fast-check';
import type { Shift } from '../types';
import { joinShifts } from './joinShifts';

const HOUR = 3_600_000;
const at = (hour: number) => new Date(hour * HOUR).toISOString();

const shifts = fc
  .array(
    fc.record({
      people: fc.constantFrom(
        [],
        ['user:default/mona'],
        ['user:default/hubot'],
      ),
      layerId: fc.constantFrom('week', 'night'),
      overrideId: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map(list =>
    list.map(
      ({ overrideId, ...one }, hour): Shift => ({
        ...one,
        ...(overrideId && { overrideId }),
        start: at(hour),
        end: at(hour + 1),
      }),
    ),
  );

const whoAt = (list: Shift[], instant: string) =>
  list
    .filter(({ start, end }) => start <= instant && instant < end)
    .map(({ people, overrideId }) => ({ people, overrideId }));

describe('joinShifts', () => {
  it('joins what two layers give the same person', () => {
    const mona = { people: ['user:default/mona'] };
    expect(
      joinShifts([
        { start: at(0), end: at(6), ...mona, layerId: 'night' },
        { start: at(6), end: at(9), ...mona, layerId: 'week' },
        { start: at(9), end: at(10), ...mona, overrideId: 'o' },
      ]),
    ).toEqual([
      { start: at(0), end: at(9), ...mona },
      { start: at(9), end: at(10), ...mona, overrideId: 'o' },
    ]);
  });

  it('changes nobody at any time, and leaves no hand-off to oneself', () => {
    fc.assert(
      fc.property(shifts, list => {
        const joined = joinShifts(list);
        for (const { start } of list) {
          expect(whoAt(joined, start)).toEqual(whoAt(list, start));
        }
        for (const [index, shift] of joined.entries()) {
          const next = joined[index + 1];
          expect(next?.start ?? shift.end).toBe(shift.end);
          expect(next && whoAt([next], next.start)).not.toEqual(
            whoAt([shift], shift.start),
          );
        }
      }),
    );
  });
});
