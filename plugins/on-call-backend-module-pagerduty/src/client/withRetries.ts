/** Why an attempt failed, and whether another one may help. */
export class FailedAttempt extends Error {
  /**
   * @param reason - what is thrown where it is not tried again
   * @param retry - whether it may be
   * @param waitMs - how long upstream asks us to wait
   */
  constructor(
    readonly reason: Error,
    readonly retry: boolean,
    readonly waitMs?: number,
  ) {
    super(reason.message);
  }
}

export interface RetryOptions {
  signal: AbortSignal;
  /** Rejects with the signal's reason where that fires before. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Waits between attempts where upstream names none, in milliseconds. */
const BACK_OFF = [500, 1_500, 4_000];
/** What asks for longer is left to the next sweep. */
const LONGEST_WAIT = 60_000;

/**
 * Makes an attempt, and others after it as long as they may help.
 *
 * @throws the reason of the last `FailedAttempt`, and whatever else an attempt throws.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { signal, sleep }: RetryOptions,
): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FailedAttempt)) {
        throw error;
      }
      const wait = error.waitMs ?? BACK_OFF[tried];
      if (!error.retry || tried >= BACK_OFF.length || wait > LONGEST_WAIT) {
        throw error.reason;
      }
      await sleep(wait, signal);
    }
  }
}
