import { byName, byQuery, type Route } from '../measurements/reads';
import type { Views } from '../measurements/upstreamCalls';

const API = '/api/on-call/v1';

const tabOf = (name: string) =>
  `${API}/entities/component/default/${name}/on-call`;

/** What the tab and the page of on-call read, beside the catalog's own. */
export const onCallRoutes: Route[] = [
  byName,
  {
    metric: 'on call of a service',
    paths: names => names.map(tabOf),
    against: { ...byName, atLeast: 1 },
  },
  byQuery,
  {
    metric: 'schedules, first page of 20',
    paths: () => [`${API}/schedules?limit=20`],
    against: { ...byQuery, atLeast: 0.7 },
  },
  {
    metric: 'holes of all schedules in 30 days',
    paths: () => [`${API}/concerns`],
    against: byQuery,
  },
];

/** Tab, pages, and all that the page shows. */
export const onCallViews: Views = name => [
  tabOf(name),
  `${API}/entities/component/default/${name}/pages`,
  `${API}/schedules`,
  `${API}/concerns`,
];
