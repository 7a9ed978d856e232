import type { EnvironmentDrift } from '@callboard/backstage-plugin-deployments-common';
import type { Comparison } from '@callboard/backstage-plugin-deployments-node';
import type { Neighbours } from './neighbours';

/** What is known of pairs of commits. */
export interface KnownComparisons {
  get(base: string, head: string): Comparison | undefined;
}

/**
 * What neighbouring environments differ by; a pair that was not compared yet is
 * left out, because an unknown difference is not the same as none.
 */
export function driftBetween(
  pairs: Neighbours[],
  known: KnownComparisons,
): EnvironmentDrift[] {
  return pairs.flatMap(({ from, to, base, head }): EnvironmentDrift[] => {
    if (base === head) {
      return [
        { from, to, ahead: 0, behind: 0, aheadCommits: [], behindCommits: [] },
      ];
    }
    const comparison = known.get(base, head);
    return comparison ? [{ ...comparison, from, to }] : [];
  });
}
