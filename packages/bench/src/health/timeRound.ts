import { setTimeout as sleep } from 'node:timers/promises';
import type { Portal } from '../portal/Portal';
import type { Sandbox } from '../sandbox/Sandbox';
import { countOf, since, type Requests } from '../sandbox/requests';

/** What one round of checks took, from the first request to the last. */
export interface RoundFigures {
  seconds: number;
  requests: Requests;
}

const LOOK_EVERY_MS = 200;
/** Longer than the scheduler leaves between two looks at what is due. */
const QUIET_MS = 20_000;
const LONGEST_MS = 15 * 60_000;

/**
 * Waits for a round that is about to begin, until nothing more is asked.
 *
 * @throws Error when there is no end to it.
 */
export async function timeRound(
  sandbox: Sandbox,
  portal: Portal,
  before: Requests,
): Promise<RoundFigures> {
  const deadline = performance.now() + LONGEST_MS;
  let requests = before;
  let first: number | undefined;
  let last = performance.now();
  while (performance.now() - last < QUIET_MS || first === undefined) {
    portal.assertRunning();
    if (performance.now() > deadline) {
      throw new Error('The round of checks did not end');
    }
    const now = await sandbox.requests();
    if (countOf(now) !== countOf(requests)) {
      requests = now;
      last = performance.now();
      first ??= last;
    }
    await sleep(LOOK_EVERY_MS);
  }
  return { seconds: (last - first) / 1000, requests: since(before, requests) };
}
