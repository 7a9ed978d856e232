import type {
  HealthCheckSuite,
  HealthSeries,
  HealthSuiteFinding,
} from '@callboard/backstage-plugin-environment-health-node';

/** What one round of one shard found out. */
export interface ShardRound {
  suite: Pick<HealthCheckSuite, 'id' | 'checks'>;
  shardKey: string;
  /** Environments that the round was about. */
  targets: { entityRef: string; environment: string }[];
  /** When it began. */
  observedAt: string;
  /** From then on what it found out is too old. */
  staleAt: string;
  outcome:
    | {
        kind: 'answered';
        findings: HealthSuiteFinding[];
        series?: HealthSeries[];
      }
    | { kind: 'failed'; message: string };
}
