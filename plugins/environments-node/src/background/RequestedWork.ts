import type { RequestStore } from '../database';
import type { BackgroundWork } from './BackgroundWork';

/**
 * Where requests are kept and their work is done.
 *
 * @public
 */
export interface RequestedWorkOptions {
  store: RequestStore;
  background: BackgroundWork;
  /** Requests for one entity are at least this far apart. */
  intervalMs: number;
  now?: () => Date;
}

/**
 * Does in the background what people ask for about single entities, but not too often.
 *
 * @public
 */
export class RequestedWork {
  readonly #store: RequestStore;
  readonly #background: BackgroundWork;
  readonly #intervalMs: number;
  readonly #now: () => Date;

  constructor(options: RequestedWorkOptions) {
    this.#store = options.store;
    this.#background = options.background;
    this.#intervalMs = options.intervalMs;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Begins the work, unless it was begun for the entity just before, by whichever replica.
   *
   * @param what - completes the sentence "Could not …" in the log
   * @returns when the request that counts was accepted.
   */
  async request(
    entityRef: string,
    what: string,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<{ acceptedAt: string }> {
    const now = this.#now();
    const { acceptedAt, accepted } = await this.#store.accept(entityRef, {
      now: now.toISOString(),
      notSince: new Date(now.getTime() - this.#intervalMs).toISOString(),
    });
    if (accepted) {
      this.#background.run(what, work);
    }
    return { acceptedAt };
  }
}
