/**
 * Stops waiting when the signal says so.
 *
 * The clients' own back-off cannot be interrupted; what is left of it ends
 * unnoticed.
 */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) {
    return work;
  }
  return new Promise<T>((resolve, reject) => {
    // The reason may be anything; what counts is that nobody wants the answer.
    const onAbort = () =>
      reject(new DOMException('The read was stopped', 'AbortError'));
    if (signal.aborted) {
      onAbort();
    }
    signal.addEventListener('abort', onAbort, { once: true });
    work
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
