import type {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';

export type RequestOutcome = 'answered' | 'unchanged' | 'failed';

/** Counts what this module asks of GitHub, so that its price can be seen. */
export class GithubMetrics {
  private readonly requests: MetricsServiceCounter;
  private readonly points: MetricsServiceCounter;
  private readonly repositories: MetricsServiceCounter;

  constructor(metrics: MetricsService) {
    this.requests = metrics.createCounter('deployments.github.requests', {
      description:
        'Requests by host and kind; `unchanged` ones cost nothing of the allowance',
      unit: '{request}',
    });
    this.points = metrics.createCounter('deployments.github.points', {
      description: 'Points that sweeps spent of the GraphQL allowance',
      unit: '{point}',
    });
    this.repositories = metrics.createCounter(
      'deployments.github.repositories',
      {
        description: 'Repositories that sweeps read, or could not read',
        unit: '{repository}',
      },
    );
  }

  requested(
    host: string,
    kind: 'graphql' | 'rest',
    outcome: RequestOutcome,
  ): void {
    this.requests.add(1, { host, kind, outcome });
  }

  swept(
    host: string,
    counts: { points: number; read: number; failed: number },
  ): void {
    this.points.add(counts.points, { host });
    this.repositories.add(counts.read, { host, outcome: 'read' });
    this.repositories.add(counts.failed, { host, outcome: 'failed' });
  }
}
