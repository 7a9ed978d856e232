import type { Row } from '../report/Row';
import type { SweepFigures } from './sweepOnce';

/** Of a sweep of five thousand repositories. */
const MOST = 250;

const QUERY = 'POST /graphql';

/** The price of a sweep in queries and points, each beside its target. */
export function githubRows(
  name: string,
  { seconds, requests }: SweepFigures,
): Row[] {
  const { routes, graphqlPoints } = requests.github;
  const limited = (what: string, value: number): Row => ({
    metric: `${name}: ${what}`,
    value: String(value),
    target: `≤ ${MOST}`,
    ok: value > 0 && value <= MOST,
  });
  return [
    limited('GraphQL queries', routes[QUERY] ?? 0),
    limited('GraphQL points', graphqlPoints),
    {
      metric: `${name}: time; REST calls`,
      value: `${seconds.toFixed(1)} s; ${restCalls(routes)}`,
    },
  ];
}

/** Requests but GraphQL, and but the catalog's reading of its own location. */
export function restCalls(routes: Record<string, number>): number {
  return Object.entries(routes)
    .filter(([route]) => route !== QUERY && !route.includes('contents'))
    .reduce((sum, [, count]) => sum + count, 0);
}
