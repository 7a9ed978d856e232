import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** Counts what sweeps and events brought. */
export class SweepMetrics {
  readonly #sweeps;
  readonly #durations;
  readonly #observations;

  constructor(metrics: MetricsService) {
    this.#sweeps = metrics.createCounter<{ source: string; result: string }>(
      'callboard.deployments.sweeps',
      { description: 'Shards swept, by source and result' },
    );
    this.#durations = metrics.createHistogram<{ source: string }>(
      'callboard.deployments.sweep.duration',
      { description: 'Time taken by one shard', unit: 's' },
    );
    this.#observations = metrics.createCounter<{ source: string }>(
      'callboard.deployments.observations',
      { description: 'Observations taken from sources' },
    );
  }

  swept(
    source: string,
    result: 'success' | 'partial' | 'failure',
    seconds: number,
  ): void {
    this.#sweeps.add(1, { source, result });
    this.#durations.record(seconds, { source });
  }

  observed(source: string, count: number): void {
    this.#observations.add(count, { source });
  }
}
