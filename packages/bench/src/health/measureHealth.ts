import type { Bench } from '../Bench';
import { fillCatalog } from '../measurements/fillCatalog';
import { healthRoutes, measureReads } from '../measurements/reads';
import { memoryAtRest } from '../measurements/residentMemory';
import {
  healthViews,
  measureUpstreamCalls,
} from '../measurements/upstreamCalls';
import type { Row } from '../report/Row';
import { oneOfEachPlace } from './oneOfEachPlace';
import { roundRows } from './roundRows';
import { measureStoredRows } from './storedRows';
import { timeRound } from './timeRound';

/**
 * Measures environment health: the first round of all checks, a later one, reads,
 * and what is stored.
 */
export async function measureHealth(bench: Bench): Promise<Row[]> {
  const { services } = bench.options;
  bench.say(`Health: starting the sandbox with ${services} services …`);
  await bench.startSandbox();
  await fillCatalog(bench, 'health');
  return bench.withPortal({ family: 'health' }, async portal => {
    const { sandbox, places } = bench;
    const start = await sandbox.requests();
    bench.say('Health: the first round …');
    const first = await bench.profiled(portal, 'first-round', () =>
      timeRound(sandbox, portal, start),
    );

    bench.say('Health: a later round …');
    const before = await sandbox.requests();
    const later = timeRound(sandbox, portal, before);
    for (const name of await oneOfEachPlace(portal.client)) {
      await portal.client.post(
        `/api/environment-health/v1/entities/component/default/${name}/run`,
      );
    }
    const title = `${services} services × 3 environments`;
    const rounds = [
      ...roundRows(`first round of ${title}`, places, first),
      ...roundRows(`later round of ${title}`, places, await later),
    ];

    bench.say('Health: memory, reads, upstream calls and rows …');
    const memory = await memoryAtRest(portal);
    return [
      ...rounds,
      ...(await measureReads(bench, portal, healthRoutes)),
      ...(await measureUpstreamCalls(bench, portal, healthViews)),
      ...(await measureStoredRows(bench, portal)),
      {
        metric: `resident memory after rounds of ${services} services`,
        value: `${Math.round(memory)} MB`,
      },
    ];
  });
}
