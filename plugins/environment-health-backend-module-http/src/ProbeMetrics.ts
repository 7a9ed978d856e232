import type {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';

/** Counts what this module did, so that its price can be seen. */
export class ProbeMetrics {
  private readonly probes: MetricsServiceCounter;

  constructor(metrics: MetricsService) {
    this.probes = metrics.createCounter('environment-health.http.probes', {
      description: 'Tries to reach endpoints, by what came of the last',
      unit: '{try}',
    });
  }

  probed(outcome: 'answered' | 'failed' | 'refused', tries: number): void {
    this.probes.add(tries, { outcome });
  }
}
