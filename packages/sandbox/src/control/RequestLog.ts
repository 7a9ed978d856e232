export type SandboxTarget = 'github' | 'aws' | 'http' | 'pagerduty';

export interface RequestCounters {
  /** Requests per route, such as `GET /repos/{owner}/{repo}`, `cloudformation DescribeStacks`, `GET www.example/` or `GET /services/{id}`. */
  routes: Record<string, number>;
  total: number;
  /** Points that GraphQL queries cost; 0 for the others. */
  graphqlPoints: number;
}

/** Counts what was asked of the sandbox, so that a test can say what was not. */
export class RequestLog {
  #counters = RequestLog.#empty();

  static #empty(): Record<SandboxTarget, RequestCounters> {
    return {
      github: { routes: {}, total: 0, graphqlPoints: 0 },
      aws: { routes: {}, total: 0, graphqlPoints: 0 },
      http: { routes: {}, total: 0, graphqlPoints: 0 },
      pagerduty: { routes: {}, total: 0, graphqlPoints: 0 },
    };
  }

  count(target: SandboxTarget, route: string): void {
    const counters = this.#counters[target];
    counters.total += 1;
    counters.routes[route] = (counters.routes[route] ?? 0) + 1;
  }

  addGraphqlPoints(points: number): void {
    this.#counters.github.graphqlPoints += points;
  }

  read(): Record<SandboxTarget, RequestCounters> {
    return structuredClone(this.#counters);
  }

  reset(): void {
    this.#counters = RequestLog.#empty();
  }
}
