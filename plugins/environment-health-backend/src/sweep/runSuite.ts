import { ServiceUnavailableError } from '@backstage/errors';
import type {
  HealthBatch,
  HealthCheckSuite,
} from '@callboard/backstage-plugin-environment-health-node';

/**
 * Runs a suite on one batch, and gives it up after its time, whether it heeds
 * the signal or not.
 *
 * @throws what the suite throws, `ServiceUnavailableError` when its time is up,
 * and the signal's reason when that was aborted.
 */
export async function runSuite(
  suite: HealthCheckSuite,
  batch: HealthBatch,
  timeoutMs: number,
): ReturnType<HealthCheckSuite['run']> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([batch.signal, timeout]);
  let stop = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    const onAbort = () =>
      reject(
        batch.signal.aborted
          ? batch.signal.reason
          : new ServiceUnavailableError(
              `The checks took longer than ${Math.round(
                timeoutMs / 1000,
              )} seconds and were given up. They are tried again at their next turn.`,
            ),
      );
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) {
      onAbort();
    }
  });
  try {
    return await Promise.race([suite.run({ ...batch, signal }), givenUp]);
  } catch (error) {
    // A suite that heeds the signal gives that as its reason.
    return timeout.aborted ? await givenUp : Promise.reject(error);
  } finally {
    stop();
  }
}
