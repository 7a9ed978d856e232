import type { Bench } from '../Bench';
import { fillCatalogAlone } from '../measurements/fillCatalog';
import { measureReads } from '../measurements/reads';
import {
  memoryAtRest,
  memoryRows,
  memoryWithoutOurs,
} from '../measurements/residentMemory';
import { measureUpstreamCalls } from '../measurements/upstreamCalls';
import type { Portal } from '../portal/Portal';
import { until } from '../processes/until';
import { rowsPerService } from '../report/rowsPerService';
import type { Row } from '../report/Row';
import { countOf, since } from '../sandbox/requests';
import { onCallRoutes, onCallViews } from './onCallRoutes';

const SCHEDULES_PER_SERVICE = 2;

/**
 * Measures on-call: the first sweep of all definitions, reads, and what a view asks
 * upstream.
 */
export async function measureOnCall(bench: Bench): Promise<Row[]> {
  const { services } = bench.options;
  bench.say(`On-call: starting the sandbox with ${services} services …`);
  await bench.startSandbox({ onCall: true });
  await fillCatalogAlone(bench);
  const without = await memoryWithoutOurs(bench);

  return bench.withPortal({ family: 'on-call' }, async portal => {
    bench.say('On-call: the first sweep …');
    const swept = await measureFirstSweep(bench, portal);
    bench.say('On-call: memory, reads, upstream calls and rows …');
    const withOurs = await memoryAtRest(portal);
    const counts = await bench.database.countRows('on-call');
    return [
      swept,
      ...(await measureReads(bench, portal, onCallRoutes)),
      ...(await measureUpstreamCalls(bench, portal, onCallViews)),
      {
        metric: 'rows per service with two schedules',
        value: rowsPerService(counts, services),
      },
      ...memoryRows(
        { without, withOurs, afterSweeps: await memoryAtRest(portal) },
        'on-call',
      ),
    ];
  });
}

/** From the portal's start until every schedule can be read. */
async function measureFirstSweep(bench: Bench, portal: Portal): Promise<Row> {
  const expected = bench.options.services * SCHEDULES_PER_SERVICE;
  const before = await bench.sandbox.requests();
  const startedAt = Date.now();
  await until(
    `the page to list ${expected} schedules`,
    async () => {
      portal.assertRunning();
      const known = await portal.client.countSchedules();
      return known >= expected || undefined;
    },
    { seconds: 300, everyMs: 100 },
  );
  const seconds = (Date.now() - startedAt) / 1000;
  const calls = countOf(since(before, await bench.sandbox.requests()));
  return {
    metric: `first sight of ${expected} schedules in ${bench.options.services} repositories`,
    value: `${seconds.toFixed(1)} s from the portal's start, ${calls} requests`,
    target: `one request for each of ${bench.options.services} files`,
    ok: calls === bench.options.services,
  };
}
