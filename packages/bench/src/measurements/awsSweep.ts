import type { Row } from '../report/Row';
import type { SweepFigures } from './sweepOnce';

/** CloudFormation's own page. */
const STACKS_PER_PAGE = 100;

/**
 * The sweep's calls; DescribeStacks may be paged through once per account and region.
 *
 * @param stacksPerPlace - how many stacks each account and region holds
 */
export function awsRows(
  name: string,
  stacksPerPlace: number[],
  { seconds, requests: { aws } }: SweepFigures,
): Row[] {
  const most = stacksPerPlace
    .map(stacks => Math.ceil(stacks / STACKS_PER_PAGE))
    .reduce((sum, pages) => sum + pages, 0);
  const listed = aws.routes['cloudformation DescribeStacks'] ?? 0;
  const others = Object.entries(aws.routes)
    .filter(([route]) => route !== 'cloudformation DescribeStacks')
    .map(([route, count]) => `${route.split(' ')[1]} ${count}`);
  return [
    {
      metric: `${name}: DescribeStacks calls`,
      value: String(listed),
      target: `≤ ${most}: ${stacksPerPlace.length} × one pagination`,
      ok: listed <= most,
    },
    {
      metric: `${name}: seconds, other calls`,
      value: `${seconds.toFixed(1)} s, ${others.join(', ') || 'none'}`,
    },
  ];
}
