import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** Counts what reading repositories brought. */
export class TreeMetrics {
  readonly #readings;
  readonly #durations;
  readonly #parsed;

  constructor(metrics: MetricsService) {
    this.#readings = metrics.createCounter<{ result: string }>(
      'callboard.runbooks.readings',
      { description: 'Readings of repositories, by result' },
    );
    this.#durations = metrics.createHistogram(
      'callboard.runbooks.reading.duration',
      { description: 'Time taken by one reading of one repository', unit: 's' },
    );
    this.#parsed = metrics.createCounter('callboard.runbooks.parsed', {
      description: 'Versions of files that were parsed',
    });
  }

  read(result: 'read' | 'unchanged' | 'failure', seconds: number): void {
    this.#readings.add(1, { result });
    this.#durations.record(seconds);
  }

  parsed(count: number): void {
    this.#parsed.add(count);
  }
}
