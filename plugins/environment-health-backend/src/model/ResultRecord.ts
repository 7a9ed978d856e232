import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';

/**
 * A result as it is kept. When it was found, and until when it counts, is kept
 * once for all results of its shard: see {@link RoundRecord}.
 */
export interface ResultRecord
  extends Omit<
    HealthCheckResult,
    'observedAt' | 'staleAt' | 'acknowledgement' | 'duringMaintenance'
  > {
  entityRef: string;
  /** Name of the environment. */
  environment: string;
  suiteId: string;
  shardKey: string;
}
