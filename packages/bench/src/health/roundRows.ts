import type { Row } from '../report/Row';
import type { StackPlace } from '../sandbox/countPlaces';
import type { RoundFigures } from './timeRound';

/** What upstream lists in pages, and the most that one page holds. */
const LISTS: Record<string, number> = {
  'acm ListCertificates': 100,
  'backup ListProtectedResources': 100,
  'cloudformation DescribeStacks': 100,
  'cloudfront ListDistributions': 100,
  'monitoring DescribeAlarms': 100,
  'monitoring ListDashboards': 1000,
  'tagging GetResources': 100,
};

/** Of what is listed, the most that one stack of the demonstration's kind holds. */
const THINGS_PER_STACK = 10;

const isPerAccount = (route: string) => /^(sts|ce|budgets) /.test(route);

function sum(routes: [string, number][]): number {
  return routes.reduce((total, [, count]) => total + count, 0);
}

function name(routes: [string, number][]): string {
  return (
    routes
      .map(([route, count]) => `${count} ${route}`)
      .sort()
      .join(', ') || 'none'
  );
}

/** The calls of a round: those that grow with accounts and regions, those that grow with things, and probes. */
export function roundRows(
  title: string,
  places: StackPlace[],
  { seconds, requests }: RoundFigures,
): Row[] {
  const routes = Object.entries(requests.aws.routes);
  const listed = routes.filter(([route]) => route in LISTS);
  const account = routes.filter(([route]) => isPerAccount(route));
  const single = routes.filter(
    ([route]) => !(route in LISTS) && !isPerAccount(route),
  );
  // Two sides list stacks: discovery, and nobody else. Every place is paged through once.
  const most = listed
    .map(([route]) =>
      places
        .map(({ stacks }) =>
          Math.ceil((stacks * THINGS_PER_STACK) / LISTS[route]),
        )
        .reduce((total, pages) => total + pages, 0),
    )
    .reduce((total, pages) => total + pages, 0);
  return [
    {
      metric: `${title}: wall time`,
      value: `${seconds.toFixed(1)} s`,
    },
    {
      metric: `${title}: AWS calls that list, by place`,
      value: name(listed),
      target: `≤ ${most}: pages of ${places.length} places`,
      ok: listed.length > 0 && sum(listed) <= most,
    },
    {
      metric: `${title}: AWS calls by account`,
      value: name(account),
    },
    {
      metric: `${title}: AWS calls by thing or batch, where AWS cannot list`,
      value: name(single),
    },
    {
      metric: `${title}: HTTP probes`,
      value: String(requests.http.total),
    },
  ];
}
