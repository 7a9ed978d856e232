import type { HealthTransitionEvent } from '@callboard/backstage-plugin-environment-health-common';
import type { ResultChange } from '../ingest/diffResults';
import type { ResultRecord } from '../model/ResultRecord';
import type { RoundRecord } from '../model/RoundRecord';
import { rollUp } from '../rollup/rollUp';
import { toHealthCheckResult } from './toHealthCheckResult';

/**
 * What other plugins are told of changed results in one environment. That
 * something healthy turned up, or went, is no news.
 */
export function describeTransitions(
  name: { entityRef: string; environment: string },
  changes: ResultChange[],
  results: { before: ResultRecord[]; after: ResultRecord[] },
  round: Pick<RoundRecord, 'observedAt' | 'staleAt'> & { at: string },
): HealthTransitionEvent[] {
  const previousEnvironmentStatus = rollUp(
    results.before,
    'environment',
  )?.status;
  const environmentStatus =
    rollUp(results.after, 'environment')?.status ?? 'unknown';
  return changes.filter(isNews).map(({ id, before, after }) => ({
    ...name,
    resultId: id,
    ...(after && { result: wireResult(after, round) }),
    ...(before && { previousStatus: before.status }),
    environmentStatus,
    ...(previousEnvironmentStatus && { previousEnvironmentStatus }),
    at: round.at,
  }));
}

function isNews({ before, after }: ResultChange): boolean {
  return before && after ? true : (before ?? after)?.status !== 'healthy';
}

function wireResult(
  { entityRef, environment, ...check }: ResultRecord,
  round: Pick<RoundRecord, 'observedAt' | 'staleAt'>,
) {
  return toHealthCheckResult(check, round);
}
