import type {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';

/** Counts what this module did, so that its price can be seen. */
export class SweepMetrics {
  private readonly stacks: MetricsServiceCounter;
  private readonly reads: MetricsServiceCounter;

  constructor(metrics: MetricsService) {
    this.stacks = metrics.createCounter('deployments.cloudformation.stacks', {
      description:
        'Stacks reported by sweeps; `quiet` are those that cost no call of their own',
      unit: '{stack}',
    });
    this.reads = metrics.createCounter('deployments.cloudformation.reads', {
      description: 'Readings of single stacks, by action and outcome',
      unit: '{read}',
    });
  }

  swept(counts: { quiet: number; read: number }): void {
    this.stacks.add(counts.quiet, { kind: 'quiet' });
    this.stacks.add(counts.read, { kind: 'read' });
  }

  read(action: string, outcome: 'done' | 'failed' | 'denied'): void {
    this.reads.add(1, { action, outcome });
  }
}
