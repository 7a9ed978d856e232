import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import type { KnownRunbooks } from './RunbookLinksApi';

/** One entity's runbooks, as long as somebody looks at them. */
export class RunbookWatch {
  readonly listeners = new Set<() => void>();
  readonly #load: (signal: AbortSignal) => Promise<EntityRunbooks>;
  readonly #end = new AbortController();
  #known: KnownRunbooks = {};
  #reading = false;
  #again = false;

  constructor(load: (signal: AbortSignal) => Promise<EntityRunbooks>) {
    this.#load = load;
  }

  get known(): KnownRunbooks {
    return this.#known;
  }

  /** Wishes that come while a read runs are granted together after it. */
  async read(): Promise<void> {
    this.#again = this.#reading;
    if (this.#reading) {
      return;
    }
    this.#reading = true;
    try {
      this.#tell({ data: await this.#load(this.#end.signal) });
    } catch (error) {
      this.#tell({ ...this.#known, error: error as Error });
    }
    this.#reading = false;
    // What was said while the answer was on its way may not be in it.
    if (this.#again && !this.#end.signal.aborted) {
      await this.read();
    }
  }

  stop(): void {
    this.#end.abort();
  }

  #tell(known: KnownRunbooks): void {
    if (!this.#end.signal.aborted) {
      this.#known = known;
      this.listeners.forEach(listener => listener());
    }
  }
}
