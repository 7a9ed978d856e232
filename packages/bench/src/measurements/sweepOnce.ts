import type { Portal } from '../portal/Portal';
import type { TaskName } from '../portal/PortalClient';
import { until } from '../processes/until';
import type { Sandbox } from '../sandbox/Sandbox';
import { countOf, since, type Requests } from '../sandbox/requests';

/** What one sweep of everything took. */
export interface SweepFigures {
  seconds: number;
  requests: Requests;
}

/** Where the next sweep is measured from. */
export interface SweepEnd {
  endedAt?: string;
  /** All requests so far. */
  total: Requests;
}

const LONGEST_SECONDS = 1200;

/**
 * Waits for the next run of a task that sweeps, from its start to its end.
 *
 * @remarks The run after it may begin at once; then, what counts is what was
 * requested when the run was last seen under way. Runs in which nothing was due,
 * and so nothing requested, do not count.
 *
 * @throws Error when the sweep failed.
 */
export async function sweepOnce(
  sandbox: Sandbox,
  portal: Portal,
  name: TaskName,
  previous: SweepEnd,
): Promise<{ figures: SweepFigures; end: SweepEnd }> {
  let { total, endedAt: lastEnd } = previous;
  let startedAt: string | undefined;
  const { endedAt, error } = await until(
    `a run of ${name.taskId}`,
    async () => {
      portal.assertRunning();
      const requests = await sandbox.requests();
      const task = await portal.client.task(name);
      if (task?.endedAt && task.endedAt !== lastEnd) {
        total = task.running ? total : await sandbox.requests();
        if (task.error || countOf(since(previous.total, total)) > 0) {
          return { endedAt: task.endedAt, error: task.error };
        }
        lastEnd = task.endedAt; // nothing was due in that run
      }
      total = requests;
      startedAt = task?.running ? task.startedAt : startedAt;
      return undefined;
    },
    { seconds: LONGEST_SECONDS, everyMs: 50 },
  );
  if (error) {
    throw new Error(`${name.taskId} failed: ${JSON.stringify(error)}`);
  }
  return {
    figures: {
      seconds: (Date.parse(endedAt) - Date.parse(startedAt ?? endedAt)) / 1000,
      requests: since(previous.total, total),
    },
    end: { endedAt, total },
  };
}
