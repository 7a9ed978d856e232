import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** Counts what rounds and discovery brought. */
export class SweepMetrics {
  readonly #rounds;
  readonly #durations;
  readonly #findings;
  readonly #listings;

  constructor(metrics: MetricsService) {
    this.#rounds = metrics.createCounter<{ suite: string; result: string }>(
      'callboard.environment-health.rounds',
      { description: 'Rounds of shards, by suite and result' },
    );
    this.#durations = metrics.createHistogram<{ suite: string }>(
      'callboard.environment-health.round.duration',
      { description: 'Time taken by one round of one shard', unit: 's' },
    );
    this.#findings = metrics.createCounter<{ suite: string }>(
      'callboard.environment-health.findings',
      { description: 'Findings taken from checks' },
    );
    this.#listings = metrics.createCounter<{ result: string }>(
      'callboard.environment-health.listings',
      { description: 'Accounts and regions whose stacks were listed' },
    );
  }

  swept(suite: string, result: 'success' | 'failure', seconds: number): void {
    this.#rounds.add(1, { suite, result });
    this.#durations.record(seconds, { suite });
  }

  found(suite: string, count: number): void {
    this.#findings.add(count, { suite });
  }

  listed(result: 'success' | 'failure'): void {
    this.#listings.add(1, { result });
  }
}
