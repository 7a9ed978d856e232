import type { SignalApi } from '@backstage/plugin-signals-react';
import {
  runbooksSignalChannel,
  type EntityRunbooks,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';

/**
 * What is known of an entity's runbooks; the same object until something else is known.
 *
 * @public
 */
export interface KnownRunbooks {
  data?: EntityRunbooks;
  /** Why the last read failed; cleared by the next good answer. */
  error?: Error;
}

/**
 * Many parts of one page look at the same entity's runbooks: one read serves them all.
 *
 * @public
 */
export interface RunbookLinksApi {
  /** What is known now. */
  get(entityRef: string): KnownRunbooks;
  /**
   * Reads while somebody looks, and again on a signal.
   *
   * @param signals - absent in an app without signals
   * @returns ends it; what was known is forgotten with the last who looks
   */
  subscribe(
    entityRef: string,
    listener: () => void,
    signals?: SignalApi,
  ): () => void;
}

const NOTHING: KnownRunbooks = {};

interface Watch {
  listeners: Set<() => void>;
  known: KnownRunbooks;
  /** Ends reading and listening. */
  stop: () => void;
}

/**
 * Shares one read per entity among all who look at it.
 *
 * @public
 */
export class RunbookLinks implements RunbookLinksApi {
  readonly #runbooksApi: Pick<RunbooksApi, 'getRunbooks'>;
  readonly #watches = new Map<string, Watch>();

  constructor(options: { runbooksApi: Pick<RunbooksApi, 'getRunbooks'> }) {
    this.#runbooksApi = options.runbooksApi;
  }

  get(entityRef: string): KnownRunbooks {
    return this.#watches.get(entityRef)?.known ?? NOTHING;
  }

  subscribe(
    entityRef: string,
    listener: () => void,
    signals?: SignalApi,
  ): () => void {
    let watch = this.#watches.get(entityRef);
    if (!watch) {
      watch = this.#watch(entityRef, signals);
      this.#watches.set(entityRef, watch);
    }
    const { listeners, stop } = watch;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (!listeners.size && this.#watches.get(entityRef)?.stop === stop) {
        stop();
        this.#watches.delete(entityRef);
      }
    };
  }

  #watch(entityRef: string, signals: SignalApi | undefined): Watch {
    const abort = new AbortController();
    let reading = false;
    let again = false;
    const tell = (known: KnownRunbooks) => {
      if (!abort.signal.aborted) {
        watch.known = known;
        watch.listeners.forEach(listener => listener());
      }
    };
    const read = async () => {
      again = reading;
      if (reading) {
        return;
      }
      reading = true;
      try {
        const data = await this.#runbooksApi.getRunbooks(entityRef, {
          signal: abort.signal,
        });
        tell({ data });
      } catch (error) {
        tell({ ...watch.known, error: error as Error });
      }
      reading = false;
      // What was said while the answer was on its way may not be in it.
      if (again && !abort.signal.aborted) {
        read();
      }
    };
    const subscription = signals?.subscribe(
      runbooksSignalChannel(entityRef),
      read,
    );
    const watch: Watch = {
      listeners: new Set(),
      known: NOTHING,
      stop: () => {
        abort.abort();
        subscription?.unsubscribe();
      },
    };
    read();
    return watch;
  }
}
