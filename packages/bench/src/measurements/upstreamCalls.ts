import type { Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import type { Row } from '../report/Row';
import { since } from '../sandbox/requests';

const PAGE_VIEWS = 1000;
const AT_ONCE = 8;

/**
 * Counts what the sandbox is asked while services are looked at: board, history
 * and portfolio. Nothing is subtracted: no sweep is due and nothing happens by itself.
 */
export async function measureUpstreamCalls(
  bench: Bench,
  portal: Portal,
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
      const entity = `/api/deployments/v1/entities/component/default/${name}`;
      await Promise.all([
        client.get(`${entity}/board`),
        client.get(`${entity}/deployments`),
        client.get('/api/deployments/v1/portfolio'),
      ]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, viewer));

  const { github, aws } = since(
    before,
    await bench.sandbox.untilQuiet({ quietSeconds: 3, seconds: 60 }),
  );
  const calls = github.total + aws.total;
  return [
    {
      metric: `upstream calls per ${PAGE_VIEWS} page views`,
      value: String(calls),
      target: '0',
      ok: calls === 0,
    },
  ];
}
