import type { Override } from '../types';
import { cover, readInstant, type Stretch } from './Stretch';

/**
 * What overrides say together: one that was made later covers one that was made earlier.
 *
 * @internal
 */
export function overrideStretches(
  overrides: Override[],
  window: { start: number; end: number },
): Stretch[] {
  return overrides
    .map(({ id, start, end, person, createdAt }) => ({
      madeAt: readInstant(createdAt),
      stretch: {
        start: readInstant(start),
        end: readInstant(end),
        people: person === undefined ? [] : [person],
        overrideId: id,
      },
    }))
    .filter(
      ({ stretch: { start, end } }) =>
        start < end && start < window.end && end > window.start,
    )
    .sort((one, other) => one.madeAt - other.madeAt)
    .reduce<Stretch[]>((made, { stretch }) => cover(made, [stretch]), []);
}
