import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import type { Stretch } from './presets';

/** Who is on call in a stretch as things stand. */
export interface Replaced {
  /** Refs, in the order in which they are first on call. */
  people: string[];
  /** Whether nobody is for some of the time. */
  gap: boolean;
  /** Whether some of the time is not known, or lies beyond what was read. */
  unknown: boolean;
}

/** Whom an override of a stretch takes the place of. */
export function replacedIn(shifts: Shift[], stretch: Stretch): Replaced {
  const from = Date.parse(stretch.start);
  const to = Date.parse(stretch.end);
  const inside = shifts.filter(
    ({ start, end }) => Date.parse(start) < to && Date.parse(end) > from,
  );
  const last = inside[inside.length - 1];
  return {
    people: [...new Set(inside.flatMap(({ people }) => people))],
    gap: inside.some(({ people, unknown }) => !people.length && !unknown),
    unknown:
      inside.some(({ unknown }) => unknown) ||
      !last ||
      Date.parse(last.end) < to,
  };
}

/** Whether somebody is on call for all of it already, alone. */
export const changesNothing = (
  { people, gap, unknown }: Replaced,
  person: string | undefined,
): boolean =>
  !unknown &&
  (person === undefined
    ? people.length === 0
    : !gap && people.length === 1 && people[0] === person);
