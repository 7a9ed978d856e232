import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { failureSentence } from '@callboard/backstage-plugin-environments-node';
import type {
  OnCallProvider,
  OnCallSweep,
} from '@callboard/backstage-plugin-on-call-node';
import type { SweepOutcome } from '../book/BookKeeper';

/**
 * Has a provider read keys. What it throws becomes the failure of them all; a key of which it says
 * nothing failed as well.
 *
 * @returns undefined where it was stopped before its end.
 */
export async function sweepShard(
  provider: OnCallProvider,
  sweep: OnCallSweep,
  options: { at: string; stopped: AbortSignal; logger: LoggerService },
): Promise<SweepOutcome | undefined> {
  const { at, stopped, logger } = options;
  const failAll = (message: string): SweepOutcome => ({
    at,
    readings: [],
    unchanged: [],
    failures: sweep.keys.map(key => ({ key, message })),
  });
  let outcome;
  try {
    outcome = await provider.sweep(sweep);
  } catch (error) {
    if (stopped.aborted) {
      return undefined;
    }
    logger.warn(
      `Could not read on-call schedules of ${provider.id}: ${stringifyError(
        error,
      )}`,
    );
    return failAll(
      sweep.signal.aborted
        ? 'It cannot be read: that takes too long.'
        : failureSentence(error),
    );
  }
  if (stopped.aborted) {
    return undefined;
  }
  const { readings, failures, unchanged = [] } = outcome;
  const answered = new Set([
    ...readings.map(({ key }) => key),
    ...failures.map(({ key }) => key),
    ...unchanged,
  ]);
  return {
    at,
    readings,
    unchanged,
    failures: [
      ...failures,
      ...sweep.keys
        .filter(key => !answered.has(key))
        .map(key => ({ key, message: 'The provider said nothing of it.' })),
    ],
  };
}
