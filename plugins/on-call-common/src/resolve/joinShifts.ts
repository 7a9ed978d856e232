import type { Shift } from '../types';

/**
 * Shifts as people think of them: where the same ones stay on call, that one layer takes over
 * from another is no hand-off. Overrides stay apart, because they can be taken back.
 *
 * @param shifts - in order, as the resolver gives them
 * @returns shifts that cover the same time; one of several layers names none
 *
 * @public
 */
export function joinShifts(shifts: Shift[]): Shift[] {
  const joined: Shift[] = [];
  for (const shift of shifts) {
    const last = joined.at(-1);
    if (last && last.end === shift.start && isSame(last, shift)) {
      const { layerId, ...rest } = last;
      joined[joined.length - 1] = {
        ...rest,
        end: shift.end,
        ...(layerId && layerId === shift.layerId && { layerId }),
      };
    } else {
      joined.push(shift);
    }
  }
  return joined;
}

function isSame(one: Shift, other: Shift): boolean {
  return (
    one.people.join('\n') === other.people.join('\n') &&
    one.unknown === other.unknown &&
    one.overrideId === other.overrideId
  );
}
