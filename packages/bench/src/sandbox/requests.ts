/** What was asked of one of the sandbox's clouds. */
export interface RequestCounters {
  /** Requests per route, such as `POST /graphql` or `cloudformation DescribeStacks`. */
  routes: Record<string, number>;
  total: number;
  graphqlPoints: number;
}

export type Requests = Record<'github' | 'aws' | 'http', RequestCounters>;

/** Requests in all, of GitHub, of AWS and of the services' own hosts. */
export function countOf({ github, aws, http }: Requests): number {
  return github.total + aws.total + http.total;
}

/** What was asked between two readings; routes that were not asked are left out. */
export function since(before: Requests, now: Requests): Requests {
  return {
    github: difference(before.github, now.github),
    aws: difference(before.aws, now.aws),
    http: difference(before.http, now.http),
  };
}

function difference(
  before: RequestCounters,
  now: RequestCounters,
): RequestCounters {
  return {
    total: now.total - before.total,
    graphqlPoints: now.graphqlPoints - before.graphqlPoints,
    routes: Object.fromEntries(
      Object.entries(now.routes)
        .map(([route, count]) => [route, count - (before.routes[route] ?? 0)])
        .filter(([, count]) => count !== 0),
    ),
  };
}
