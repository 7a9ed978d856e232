import type { Row } from '../report/Row';
import type { SweepFigures } from './sweepOnce';

const MOST_PER_5000 = 250;

/** The sweep's price in queries and points, each with the target for this many repositories. */
export function githubRows(
  name: string,
  services: number,
  { seconds, requests: { github } }: SweepFigures,
): Row[] {
  const most = Math.max(1, Math.ceil((MOST_PER_5000 * services) / 5000));
  const queries = github.routes['POST /graphql'] ?? 0;
  const limited = (metric: string, value: number): Row => ({
    metric: `${name}: ${metric}`,
    value: String(value),
    target: `≤ ${most}`,
    ok: value <= most,
  });
  return [
    limited('GraphQL queries', queries),
    limited('GraphQL points', github.graphqlPoints),
    {
      metric: `${name}: seconds, REST requests`,
      value: `${seconds.toFixed(1)} s, ${restRequests(github.routes)}`,
    },
  ];
}

/** Requests that were no GraphQL, and not the catalog reading its own location. */
function restRequests(routes: Record<string, number>): number {
  return Object.entries(routes)
    .filter(([route]) => route !== 'POST /graphql')
    .filter(([route]) => !/contents|archive/.test(route))
    .reduce((sum, [, count]) => sum + count, 0);
}
