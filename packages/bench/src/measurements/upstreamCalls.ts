import type { Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import type { Row } from '../report/Row';
import { countOf, since } from '../sandbox/requests';

const PAGE_VIEWS = 1000;
const AT_ONCE = 8;

/** What a page view of one service reads. */
export type Views = (name: string) => string[];

/** Board, history and portfolio. */
export const deploymentsViews: Views = name => {
  const entity = `/api/deployments/v1/entities/component/default/${name}`;
  return [
    `${entity}/board`,
    `${entity}/deployments`,
    '/api/deployments/v1/portfolio',
  ];
};

/** Tab, strip, charts and portfolio. */
export const healthViews: Views = name => {
  const entity = `/api/environment-health/v1/entities/component/default/${name}`;
  return [
    `${entity}/health`,
    `${entity}/history`,
    `${entity}/metrics?environment=prod&range=3h`,
    '/api/environment-health/v1/portfolio',
  ];
};

/**
 * Counts what the sandbox is asked while services are looked
 * at. Nothing is subtracted: no sweep is due and nothing happens by itself.
 */
export async function measureUpstreamCalls(
  bench: Bench,
  portal: Portal,
  views: Views,
): Promise<Row[]> {
  const { client } = portal;
  const names = await client.componentNames();
  const before = await bench.sandbox.untilQuiet({
    quietSeconds: 3,
    seconds: 600,
  });

  let viewed = 0;
  const viewer = async () => {
    while (viewed < PAGE_VIEWS) {
      const name = names[viewed % names.length];
      viewed += 1;
      await Promise.all(views(name).map(path => client.get(path)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, viewer));

  const calls = countOf(
    since(
      before,
      await bench.sandbox.untilQuiet({ quietSeconds: 3, seconds: 60 }),
    ),
  );
  return [
    {
      metric: `upstream calls per ${PAGE_VIEWS} page views`,
      value: String(calls),
      target: '0',
      ok: calls === 0,
    },
  ];
}
