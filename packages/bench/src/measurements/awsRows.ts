import type { Row } from '../report/Row';
import type { StackPlace } from '../sandbox/countPlaces';
import type { SweepFigures } from './sweepOnce';

/** CloudFormation's own page. */
const STACKS_PER_PAGE = 100;
const LIST = 'cloudformation DescribeStacks';

/** The calls of a sweep; stacks may be paged through once per account and region. */
export function awsRows(
  name: string,
  places: StackPlace[],
  { seconds, requests }: SweepFigures,
): Row[] {
  const most = places
    .map(({ stacks }) => Math.ceil(stacks / STACKS_PER_PAGE))
    .reduce((sum, pages) => sum + pages, 0);
  const { [LIST]: listed = 0, ...others } = requests.aws.routes;
  const named = Object.entries(others).map(
    ([route, count]) => `${count} ${route.split(' ')[1]}`,
  );
  return [
    {
      metric: `${name}: DescribeStacks calls`,
      value: String(listed),
      target: `≤ ${most}: one pagination in each of ${places.length} places`,
      ok: listed > 0 && listed <= most,
    },
    {
      metric: `${name}: time; other calls`,
      value: `${seconds.toFixed(1)} s; ${named.join(', ') || 'none'}`,
    },
  ];
}
