import { escalationDelay } from './escalationDelay';
import type { FoldedPage } from './foldPage';

/**
 * What happens to a page next, unless somebody answers.
 *
 * @public
 */
export type PageStep =
  | { kind: 'level'; level: number; round: number }
  | { kind: 'exhausted' };

/**
 * Tells what happens to a page next, and when.
 *
 * @remarks
 * The minutes of a level count from when it began to be told. Where nobody of it could be
 * told, nobody is waited for.
 *
 * @returns undefined for a page that waits for people alone: somebody answered, nobody is
 * left to tell, its severity stays at this level, or it is not climbing the ladder.
 *
 * @public
 */
export function nextStep(
  page: Omit<FoldedPage, 'escalatesAt'>,
): { step: PageStep; at: string } | undefined {
  const { status, rung, policy, severity, level, round } = page;
  if (status !== 'open' || !rung) {
    return undefined;
  }
  const step = stepAfter(page);
  if (rung.ended?.reached === false) {
    return { step, at: rung.ended.at };
  }
  const minutes = escalationDelay(policy, level, severity);
  if (minutes === undefined) {
    return undefined;
  }
  const at = new Date(Date.parse(rung.begunAt) + minutes * 60_000);
  return { step, at: at.toISOString() };

  function stepAfter({ policy: { levels, repeat } }: typeof page): PageStep {
    if (level + 1 < levels.length) {
      return { kind: 'level', level: level + 1, round };
    }
    return round < repeat
      ? { kind: 'level', level: 0, round: round + 1 }
      : { kind: 'exhausted' };
  }
}
