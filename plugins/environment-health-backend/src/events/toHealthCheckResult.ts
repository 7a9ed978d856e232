import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import type { KeptCheck } from '../model/KeptHealth';
import type { RoundRecord } from '../model/RoundRecord';

/** A kept check with its age, as it goes over the wire. */
export function toHealthCheckResult(
  check: KeptCheck,
  round: Pick<RoundRecord, 'observedAt' | 'staleAt'>,
): HealthCheckResult {
  const { suiteId, shardKey, ...result } = check;
  return {
    ...result,
    observedAt: round.observedAt,
    staleAt: round.staleAt,
  };
}
