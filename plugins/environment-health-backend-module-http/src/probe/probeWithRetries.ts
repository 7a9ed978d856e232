import { setTimeout as sleep } from 'node:timers/promises';
import type { ProbeOutcome } from './ProbeOutcome';

export interface RetryOptions {
  /** How often to try, at most. */
  tries: number;
  /** Milliseconds before the second try; twice as long before each further one. */
  pause: number;
  signal: AbortSignal;
}

/**
 * Tries until an outcome is good, or another try cannot help.
 *
 * @returns the last outcome, and how many tries it took.
 */
export async function probeWithRetries(
  attempt: () => Promise<ProbeOutcome>,
  isGood: (outcome: ProbeOutcome) => boolean,
  { tries, pause, signal }: RetryOptions,
): Promise<{ outcome: ProbeOutcome; tries: number }> {
  for (let count = 1; ; count += 1) {
    const outcome = await attempt();
    const isFinal =
      outcome.kind === 'refused' ||
      (outcome.kind === 'failed' && outcome.lasting);
    if (isFinal || count >= tries || isGood(outcome)) {
      return { outcome, tries: count };
    }
    await sleep(pause * 2 ** (count - 1), undefined, { signal });
  }
}
