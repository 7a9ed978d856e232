import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { SweepOutcome } from '../book/BookKeeper';

/** Counts what reading definitions brought. */
export class SweepMetrics {
  readonly #keys;
  readonly #durations;

  constructor(metrics: MetricsService) {
    this.#keys = metrics.createCounter<{ provider: string; result: string }>(
      'callboard.on_call.readings',
      { description: 'Readings of definitions, by provider and result' },
    );
    this.#durations = metrics.createHistogram<{ provider: string }>(
      'callboard.on_call.sweep.duration',
      { description: 'Time taken by one sweep of one shard', unit: 's' },
    );
  }

  swept(provider: string, outcome: SweepOutcome, seconds: number): void {
    const { readings, unchanged, failures } = outcome;
    this.#keys.add(readings.length, { provider, result: 'read' });
    this.#keys.add(unchanged.length, { provider, result: 'unchanged' });
    this.#keys.add(failures.length, { provider, result: 'failure' });
    this.#durations.record(seconds, { provider });
  }
}
