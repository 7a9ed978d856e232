import type { EnvironmentDrift } from '@callboard/backstage-plugin-deployments-common';
import type { Attention } from './Attention';

function commits(count: number): string {
  return count === 1 ? '1 commit' : `${count} commits`;
}

function oldest(list: EnvironmentDrift['aheadCommits']): string | undefined {
  return list
    .flatMap(({ committedAt }) => committedAt ?? [])
    .map(instant => new Date(instant).toISOString())
    .sort()
    .at(0);
}

/**
 * What needs somebody because environments differ.
 *
 * @param behindCommits - from this many on, a difference does
 */
export function driftAttention(
  drift: EnvironmentDrift,
  behindCommits: number,
): Attention[] {
  const found: Attention[] = [];
  if (drift.behind > 0) {
    found.push({
      reason: 'hotfix',
      environment: drift.to,
      sentence: `${drift.to} has ${commits(drift.behind)} that ${
        drift.from
      } lacks`,
      since: oldest(drift.behindCommits),
    });
  }
  if (drift.ahead >= behindCommits) {
    found.push({
      reason: 'behind',
      environment: drift.to,
      sentence: `${drift.to} is ${commits(drift.ahead)} behind ${drift.from}`,
      since: oldest(drift.aheadCommits),
    });
  }
  return found;
}
