import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { DispatchOutcome } from './WorkflowHost';

/** Counts what was asked of GitHub. */
export class AutomationMetrics {
  readonly #dispatches;
  readonly #looks;

  constructor(metrics: MetricsService) {
    this.#dispatches = metrics.createCounter<{ outcome: string }>(
      'callboard.runbooks.automation.dispatches',
      { description: 'Workflows that were asked for, by what came of it' },
    );
    this.#looks = metrics.createCounter<{ result: string }>(
      'callboard.runbooks.automation.looks',
      { description: 'Looks at workflows that were started' },
    );
  }

  dispatched(outcome: DispatchOutcome['kind']): void {
    this.#dispatches.add(1, { outcome });
  }

  looked(result: 'success' | 'failure'): void {
    this.#looks.add(1, { result });
  }
}
