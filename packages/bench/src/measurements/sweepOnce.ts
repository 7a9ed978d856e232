import type { Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import { until } from '../processes/until';
import type { Requests } from '../sandbox/Sandbox';

/** What one sweep of everything took. */
export interface SweepFigures {
  seconds: number;
  requests: Requests;
}

const LONGEST_SECONDS = 900;

/**
 * Waits for the end of the first sweep after a start, in which everything is due.
 *
 * @throws Error when the sweep failed.
 */
export async function sweepOnce(
  bench: Bench,
  portal: Portal,
  source: 'github' | 'cloudformation',
): Promise<SweepFigures> {
  let startedAt: number | undefined;
  const done = await until(
    `the first sweep of ${source}`,
    async () => {
      portal.assertRunning();
      const task = await portal.client.task(`sweep-${source}`);
      if (task?.running && task.startedAt) {
        startedAt = Date.parse(task.startedAt);
      }
      return task?.endedAt ? task : undefined;
    },
    { seconds: LONGEST_SECONDS, everyMs: 50 },
  );
  const requests = await bench.sandbox.requests();
  if (done.error) {
    throw new Error(`Sweeping ${source} failed: ${JSON.stringify(done.error)}`);
  }
  const endedAt = Date.parse(done.endedAt!);
  return { seconds: (endedAt - (startedAt ?? endedAt)) / 1000, requests };
}
