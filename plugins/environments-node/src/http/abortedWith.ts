import type { Response } from 'express';

/**
 * Aborts once nobody waits for the answer any more.
 *
 * @public
 */
export function abortedWith(res: Response): AbortSignal {
  const controller = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) {
      controller.abort();
    }
  });
  return controller.signal;
}
