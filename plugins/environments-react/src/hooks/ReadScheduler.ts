const QUIET_MS = 150;

/**
 * Runs one read at a time. Wishes that come in a burst become one read, and a wish that comes while
 * a read runs is granted after it, so that a busy channel can neither starve nor flood the reader.
 */
export class ReadScheduler {
  readonly #read: (signal: AbortSignal) => Promise<void>;
  #timer?: ReturnType<typeof setTimeout>;
  #running?: AbortController;
  #again = false;
  #stopped = false;

  constructor(read: (signal: AbortSignal) => Promise<void>) {
    this.#read = read;
  }

  /** Reads at once; a read that is under way is overtaken and its answer dropped. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#again = false;
    this.#running?.abort();
    this.#run();
  }

  /** Reads shortly, together with other wishes of the same moment. */
  soon(): void {
    if (this.#stopped) {
      return;
    }
    if (this.#running) {
      this.#again = true;
    } else {
      this.#timer ??= setTimeout(() => this.now(), QUIET_MS);
    }
  }

  /** Drops everything, for good. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #run(): Promise<void> {
    if (this.#stopped) {
      return;
    }
    const controller = new AbortController();
    this.#running = controller;
    await this.#read(controller.signal);
    if (this.#running === controller) {
      this.#running = undefined;
      if (this.#again) {
        this.#again = false;
        this.soon();
      }
    }
  }
}
