import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Waits for work, but no longer than that.
 *
 * @throws `ServiceUnavailableError` when it takes longer; what becomes of it then is not known.
 */
export async function inTime<T>(
  what: string,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  return Promise.race([
    work(signal),
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () =>
        reject(
          new ServiceUnavailableError(
            `${what} did not answer within ${milliseconds / 1000} seconds`,
          ),
        ),
      ),
    ),
  ]);
}
