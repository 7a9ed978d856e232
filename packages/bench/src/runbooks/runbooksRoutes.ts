import { byName, byQuery, type Route } from '../measurements/reads';
import type { Views } from '../measurements/upstreamCalls';
import type { RunbookIds } from './listRunbookIds';

const API = '/api/runbooks/v1';

const tabOf = (name: string) =>
  `${API}/entities/component/default/${name}/runbooks`;

/** What the tab and the page of runbooks read, beside the catalog's own. */
export function runbooksRoutes(ids: RunbookIds): Route[] {
  return [
    byName,
    {
      metric: 'runbooks of a service',
      paths: names => names.map(tabOf),
      against: { ...byName, atLeast: 1 },
    },
    {
      metric: 'one runbook',
      paths: names =>
        names.flatMap(name =>
          (ids.get(name) ?? []).slice(0, 1).map(id => `${tabOf(name)}/${id}`),
        ),
      against: { ...byName, atLeast: 1 },
    },
    byQuery,
    {
      metric: 'runbooks portfolio, first page of 20',
      paths: () => [`${API}/portfolio?limit=20`],
      against: { ...byQuery, atLeast: 0.7 },
    },
    {
      metric: 'calendar of all procedures',
      paths: () => [`${API}/procedures`],
      against: byQuery,
    },
    {
      metric: 'gaps of all services',
      paths: () => [`${API}/gaps`],
      against: byQuery,
    },
  ];
}

/** Tab, a runbook, its runs, and all that the page shows. */
export function runbooksViews(ids: RunbookIds): Views {
  return name => [
    tabOf(name),
    ...(ids.get(name) ?? []).slice(0, 1).map(id => `${tabOf(name)}/${id}`),
    `${API}/entities/component/default/${name}/runs`,
    `${API}/portfolio`,
  ];
}
