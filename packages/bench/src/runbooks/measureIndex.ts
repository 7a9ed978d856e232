import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../Bench';
import { WRITES_LAG_SECONDS } from '../database/countWrites';
import { memoryAtRest } from '../measurements/residentMemory';
import { sweepOnce } from '../measurements/sweepOnce';
import { ALWAYS_DUE_SECONDS } from '../measurements/sweeps';
import type { Row } from '../report/Row';
import { indexRows } from './indexRows';

const PLUGIN = 'runbooks';
const SWEEP = { pluginId: PLUGIN, taskId: 'read-repositories' };
/** Where a document that is parsed again would leave a trace. */
const CONTENT_TABLES = ['documents', 'runbooks', 'files', 'shelf'];

/**
 * Reads the repositories of all services for the first time, and once more when
 * nothing has changed.
 *
 * @param expected - how many runbooks lie in them
 */
export async function measureIndex(
  bench: Bench,
  expected: number,
): Promise<{ rows: Row[]; memory: number }> {
  const { database, sandbox } = bench;
  return bench.withPortal(
    { family: 'runbooks', sweepEverySeconds: ALWAYS_DUE_SECONDS },
    async portal => {
      const first = await bench.profiled(portal, 'first-runbooks', async () =>
        sweepOnce(sandbox, portal, SWEEP, { total: await sandbox.requests() }),
      );
      const shelved = await portal.client.countPortfolio(PLUGIN);
      await sleep(WRITES_LAG_SECONDS * 1000);
      const writesBefore = await database.countWrites?.(PLUGIN);

      // The one that is under way was not seen from its start.
      const { end } = await sweepOnce(sandbox, portal, SWEEP, {
        ...first.end,
        total: await sandbox.requests(),
      });
      const later = await sweepOnce(sandbox, portal, SWEEP, end);
      await sleep(WRITES_LAG_SECONDS * 1000);
      const writesAfter = await database.countWrites?.(PLUGIN);

      return {
        memory: await memoryAtRest(portal),
        rows: indexRows({
          services: bench.options.services,
          expected,
          shelved,
          first: first.figures,
          later: later.figures,
          writes:
            writesBefore &&
            writesAfter &&
            CONTENT_TABLES.map(
              table => writesAfter[table] - writesBefore[table],
            ).reduce((sum, rows) => sum + rows, 0),
        }),
      };
    },
  );
}
