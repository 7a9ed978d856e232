import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { PageTask } from './PageTask';

/** Counts what was done about pages. */
export class PagingMetrics {
  readonly #tasks;

  constructor(metrics: MetricsService) {
    this.#tasks = metrics.createCounter<{ kind: string; result: string }>(
      'callboard.on_call.paging.tasks',
      { description: 'Attempts to tell people and providers of pages' },
    );
  }

  did(kind: PageTask['kind'], result: 'success' | 'failure'): void {
    this.#tasks.add(1, { kind, result });
  }
}
