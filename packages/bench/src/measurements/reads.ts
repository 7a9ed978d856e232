import type { Bench } from '../Bench';
import { loadRoute, type LoadTurn } from '../load/loadRoute';
import type { Portal } from '../portal/Portal';
import { percentile } from '../report/percentile';
import type { Row } from '../report/Row';

const WARM_UP_SECONDS = 3;

/** One of our routes, or of the catalog's. */
export interface Route {
  metric: string;
  paths: (names: string[]) => string[];
  /** What its requests per second are compared with, and the least ratio. */
  against?: { metric: string; atLeast?: number };
}

/** What a page of the catalog reads of one entity. */
export const byName: Route = {
  metric: 'catalog: entities/by-name',
  paths: names =>
    names.map(
      name => `/api/catalog/entities/by-name/component/default/${name}`,
    ),
};

/** What a page of the catalog reads of many. */
export const byQuery: Route = {
  metric: 'catalog: entities/by-query?limit=20',
  paths: () => ['/api/catalog/entities/by-query?limit=20'],
};

export const deploymentsRoutes: Route[] = [
  byName,
  {
    metric: 'board of a service',
    paths: names =>
      names.map(
        name => `/api/deployments/v1/entities/component/default/${name}/board`,
      ),
    against: { ...byName, atLeast: 1 },
  },
  byQuery,
  {
    metric: 'portfolio, first page of 20',
    paths: () => ['/api/deployments/v1/portfolio?limit=20'],
    against: { ...byQuery, atLeast: 0.7 },
  },
  {
    metric: 'portfolio, first page of 50, as on screen',
    paths: () => ['/api/deployments/v1/portfolio?limit=50'],
    against: byQuery,
  },
];

/** What the tab and the pages of environment health read. */
export const healthRoutes: Route[] = [
  byName,
  {
    metric: 'health of a service',
    paths: names =>
      names.map(
        name =>
          `/api/environment-health/v1/entities/component/default/${name}/health`,
      ),
    against: { ...byName, atLeast: 1 },
  },
  byQuery,
  {
    metric: 'health portfolio, first page of 20',
    paths: () => ['/api/environment-health/v1/portfolio?limit=20'],
    against: { ...byQuery, atLeast: 0.7 },
  },
];

/** Loads our routes and the catalog's by turns, so that what else the machine does hits all of them. */
export async function measureReads(
  bench: Bench,
  portal: Portal,
  routes: Route[],
): Promise<Row[]> {
  const { rounds, seconds } = bench.options;
  const { client } = portal;
  const names = await client.componentNames();
  const turns = new Map<string, LoadTurn[]>();
  for (let round = 0; round <= rounds; round += 1) {
    const warmingUp = round === 0;
    for (const route of routes) {
      const load = async () =>
        loadRoute({
          baseUrl: client.baseUrl,
          token: await client.token(),
          paths: route.paths(names),
          seconds: warmingUp ? WARM_UP_SECONDS : seconds,
        });
      if (warmingUp) {
        await load();
      } else {
        const turn = await (round === rounds
          ? bench.profiled(portal, `read ${slug(route.metric)}`, load)
          : load());
        turns.set(route.metric, [...(turns.get(route.metric) ?? []), turn]);
      }
    }
  }
  return routes.map(route => toRow(route, turns));
}

function toRow(route: Route, turns: Map<string, LoadTurn[]>): Row {
  const own = turns.get(route.metric)!;
  const latencies = own.flatMap(turn => turn.latencies);
  const { against } = route;
  const ratio =
    against && perSecond(own) / perSecond(turns.get(against.metric)!);
  const least = against?.atLeast;
  return {
    metric: route.metric,
    value: [
      `${Math.round(perSecond(own))}/s`,
      `p50 ${Math.round(percentile(latencies, 0.5))} ms`,
      `p99 ${Math.round(percentile(latencies, 0.99))} ms`,
    ].join(', '),
    target: ratio
      ? `${ratio.toFixed(2)}× ${against.metric.replace(/^.*\//, '')}${
          least ? ` (≥ ${least}×)` : ''
        }`
      : undefined,
    ok: ratio && least ? ratio >= least : undefined,
  };
}

function perSecond(turns: LoadTurn[]): number {
  const sum = (key: 'requests' | 'seconds') =>
    turns.reduce((total, turn) => total + turn[key], 0);
  return sum('requests') / sum('seconds');
}

function slug(text: string): string {
  return text.replace(/[^a-z0-9]+/gi, '-');
}
