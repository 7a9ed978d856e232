import type { SignalApi } from '@backstage/plugin-signals-react';
import {
  runbooksSignalChannel,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import type { KnownRunbooks, RunbookLinksApi } from './RunbookLinksApi';
import { RunbookWatch } from './RunbookWatch';

const NOTHING: KnownRunbooks = {};

/**
 * Shares one read per entity among all who look at it.
 *
 * @public
 */
export class RunbookLinks implements RunbookLinksApi {
  readonly #runbooksApi: Pick<RunbooksApi, 'getRunbooks'>;
  readonly #watches = new Map<
    string,
    { watch: RunbookWatch; unsubscribe: () => void }
  >();

  constructor(options: { runbooksApi: Pick<RunbooksApi, 'getRunbooks'> }) {
    this.#runbooksApi = options.runbooksApi;
  }

  get(entityRef: string): KnownRunbooks {
    return this.#watches.get(entityRef)?.watch.known ?? NOTHING;
  }

  subscribe(
    entityRef: string,
    listener: () => void,
    signals?: SignalApi,
  ): () => void {
    const { watch } =
      this.#watches.get(entityRef) ?? this.#begin(entityRef, signals);
    watch.listeners.add(listener);
    return () => {
      const isLast = watch.listeners.delete(listener) && !watch.listeners.size;
      if (isLast) {
        this.#end(entityRef);
      }
    };
  }

  #begin(entityRef: string, signals: SignalApi | undefined) {
    const watch = new RunbookWatch(signal =>
      this.#runbooksApi.getRunbooks(entityRef, { signal }),
    );
    const subscription = signals?.subscribe(
      runbooksSignalChannel(entityRef),
      () => watch.read(),
    );
    const begun = { watch, unsubscribe: () => subscription?.unsubscribe() };
    this.#watches.set(entityRef, begun);
    watch.read();
    return begun;
  }

  #end(entityRef: string): void {
    const ended = this.#watches.get(entityRef);
    ended?.watch.stop();
    ended?.unsubscribe();
    this.#watches.delete(entityRef);
  }
}
