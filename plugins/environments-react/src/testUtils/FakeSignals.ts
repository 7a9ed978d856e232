import type { JsonObject } from '@backstage/types';
import type { SignalApi } from '@backstage/plugin-signals-react';

/** Signals that a test sends by hand. */
export class FakeSignals implements SignalApi {
  readonly #listeners = new Set<{
    channel: string;
    onMessage: (message: any) => void;
  }>();

  subscribe<TMessage extends JsonObject>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const listener = { channel, onMessage };
    this.#listeners.add(listener);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }

  send(channel: string) {
    for (const listener of this.#listeners) {
      if (listener.channel === channel) {
        listener.onMessage({});
      }
    }
  }

  get channels(): string[] {
    return [...this.#listeners].map(({ channel }) => channel);
  }
}
