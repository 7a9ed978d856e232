import type { LevelStanding } from '../types';

/**
 * Whom a level tells: everybody whom its targets name, each once.
 *
 * @returns refs of people, in the order of the targets; empty for nobody. `unknown` where a
 * schedule tells nothing of the time.
 *
 * @public
 */
export function peopleOfLevel({ targets }: Pick<LevelStanding, 'targets'>): {
  people: string[];
  unknown: boolean;
} {
  return {
    people: [...new Set(targets.flatMap(({ people }) => people))],
    unknown: targets.some(({ unknown }) => unknown),
  };
}
