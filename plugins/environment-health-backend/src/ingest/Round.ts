import type { HealthSuiteFinding } from '@callboard/backstage-plugin-environment-health-node';
import type { HealthCheckDescription } from '@callboard/backstage-plugin-environment-health-common';

/** What one round of a shard found out about one environment of one entity. */
export interface EnvironmentRound {
  entityRef: string;
  environment: string;
  suiteId: string;
  shardKey: string;
  checks: readonly HealthCheckDescription[];
  /** When the round began. */
  observedAt: string;
  /** When the round before began, where there was one. */
  previouslyAt?: string;
  /** Whether a round has answered for this environment before. */
  answered: boolean;
  outcome:
    | { kind: 'answered'; findings: HealthSuiteFinding[] }
    | { kind: 'failed'; message: string };
}
