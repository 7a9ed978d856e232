import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import type { KeptCheck } from '../model/KeptHealth';
import type { RoundRecord } from '../model/RoundRecord';
import { isFailing } from '../rollup/isFailing';

/**
 * A result as it reads now: with its age, as `unknown` once it is too old to be
 * believed, without an acknowledgement that ended, and marked while the
 * environment is in maintenance.
 *
 * @param round - the round that it is from; where there is none, nothing tells
 * that it was looked at since it took on its status
 */
export function presentCheck(
  kept: KeptCheck,
  round: RoundRecord | undefined,
  present: { now: Date; maintenanceOpen: boolean },
): HealthCheckResult {
  const { suiteId, shardKey, acknowledgement, ...result } = kept;
  const observedAt = round?.observedAt ?? kept.since;
  const staleAt = round?.staleAt ?? kept.since;
  const now = present.now.toISOString();
  const aged =
    staleAt <= now && kept.status !== 'unknown'
      ? {
          status: 'unknown' as const,
          summary:
            'It was not checked again in time, so how it is now is not known.',
          action: `Look in the backend's log for why the checks of ${suiteId} do not run.`,
          since: staleAt,
          lastKnown: {
            status: kept.status,
            summary: kept.summary,
            observedAt,
          },
        }
      : undefined;
  const failing = isFailing(aged?.status ?? kept.status);
  return {
    ...result,
    ...aged,
    observedAt,
    staleAt,
    ...(acknowledgement &&
      acknowledgement.until > now &&
      kept.status !== 'healthy' && { acknowledgement }),
    ...(failing && present.maintenanceOpen && { duringMaintenance: true }),
  };
}
