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
import { rowsPerService } from '../report/rowsPerService';
import type { Row } from '../report/Row';
import { listRunbookIds } from './listRunbookIds';
import { measureIndex } from './measureIndex';
import { measureParse } from './measureParse';
import { measureRuns } from './measureRuns';
import { runbooksRoutes, runbooksViews } from './runbooksRoutes';

const RUNBOOKS_PER_SERVICE = 10;

/**
 * Measures runbooks: the parser alone; then, on a sandbox, the first sweep and a
 * later one, reads, and runs.
 */
export async function measureRunbooks(bench: Bench): Promise<Row[]> {
  const { services } = bench.options;
  bench.say('Runbooks: parsing Markdown …');
  const parsing = await measureParse();

  bench.say(`Runbooks: starting the sandbox with ${services} services …`);
  await bench.startSandbox({ runbooksPerService: RUNBOOKS_PER_SERVICE });
  await fillCatalogAlone(bench);
  const without = await memoryWithoutOurs(bench);

  bench.say('Runbooks: sweeping …');
  const index = await measureIndex(bench, services * RUNBOOKS_PER_SERVICE);
  const served = await bench.withPortal({ family: 'runbooks' }, portal =>
    measureServing(bench, portal),
  );
  return [
    ...parsing,
    ...index.rows,
    ...served.rows,
    ...memoryRows(
      { without, withOurs: served.memory, afterSweeps: index.memory },
      'runbooks',
    ),
  ];
}

/** What people notice, of a portal whose repositories are not due. */
async function measureServing(
  bench: Bench,
  portal: Portal,
): Promise<{ rows: Row[]; memory: number }> {
  bench.say('Runbooks: memory, reads, upstream calls and rows …');
  const memory = await memoryAtRest(portal);
  const ids = await listRunbookIds(portal.client);
  const counts = await bench.database.countRows('runbooks');
  return {
    memory,
    rows: [
      ...(await measureReads(bench, portal, runbooksRoutes(ids))),
      ...(await measureUpstreamCalls(bench, portal, runbooksViews(ids))),
      ...(await measureRuns(bench, portal.client, ids)),
      {
        metric: 'rows per service with runbooks',
        value: rowsPerService(counts, bench.options.services),
      },
    ],
  };
}
