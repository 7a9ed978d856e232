import type { Portal } from '../portal/Portal';
import { until } from '../processes/until';
import type { Requests, Sandbox } from '../sandbox/Sandbox';

/** What one sweep of everything took. */
export interface SweepFigures {
  seconds: number;
  requests: Requests;
}

const LONGEST_SECONDS = 1200;

/**
 * Waits for the next run of a source's sweep, from its start to its end.
 *
 * @param previous - the end of the run before; absent for the first after a start.
 * @throws Error when the sweep failed.
 */
export async function sweepOnce(
  sandbox: Sandbox,
  portal: Portal,
  source: 'github' | 'cloudformation',
  previous?: string,
): Promise<SweepFigures & { endedAt: string }> {
  await sandbox.forgetRequests();
  let startedAt: string | undefined;
  const { endedAt, error } = await until(
    `a sweep of ${source}`,
    async () => {
      portal.assertRunning();
      const task = await portal.client.task(`sweep-${source}`);
      if (task?.running) {
        startedAt = task.startedAt;
      }
      return task?.endedAt && task.endedAt !== previous
        ? { endedAt: task.endedAt, error: task.error }
        : undefined;
    },
    { seconds: LONGEST_SECONDS, everyMs: 100 },
  );
  if (error) {
    throw new Error(`Sweeping ${source} failed: ${JSON.stringify(error)}`);
  }
  return {
    endedAt,
    seconds: (Date.parse(endedAt) - Date.parse(startedAt ?? endedAt)) / 1000,
    requests: await sandbox.requests(),
  };
}
