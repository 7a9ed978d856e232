import type {
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';

/**
 * Work that nobody waits for: its failures are logged, and a shutdown aborts
 * it and waits for its end.
 *
 * @public
 */
export class BackgroundWork {
  readonly #logger: LoggerService;
  readonly #controller = new AbortController();
  readonly #running = new Set<Promise<void>>();

  constructor(options: { logger: LoggerService; lifecycle: LifecycleService }) {
    this.#logger = options.logger;
    options.lifecycle.addShutdownHook(async () => {
      this.#controller.abort();
      await this.settled();
    });
  }

  /**
   * Begins work, and returns at once; begins nothing once a shutdown has begun.
   *
   * @param what - completes the sentence "Could not …" in the log
   */
  run(what: string, work: (signal: AbortSignal) => Promise<void>): void {
    const { signal } = this.#controller;
    if (signal.aborted) {
      return;
    }
    const running: Promise<void> = work(signal)
      .catch(error => {
        if (!signal.aborted) {
          this.#logger.error(`Could not ${what}: ${error}`);
        }
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves once nothing runs any more. */
  async settled(): Promise<void> {
    while (this.#running.size) {
      await Promise.all(this.#running);
    }
  }
}
