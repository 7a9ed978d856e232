import type {
  RunAction,
  RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { isRefusal } from './isRefusal';
import type { UnsentAction, UnsentStore } from './UnsentStore';

/** How an outbox stands. */
export interface OutboxState {
  /** In the order in which they were done. */
  unsent: UnsentAction[];
  sending: boolean;
  /** Why the last attempt failed; cleared by the next that does not. */
  error?: Error;
  /** Ids of those that the backend has refused for good. */
  refused: ReadonlySet<string>;
  /** What the backend answered last. */
  answer?: RunDetails;
}

const MOST_AT_ONCE = 50;

/**
 * Sends what a person does in a run, in order, and keeps it until the backend has answered.
 *
 * @remarks
 * Sending twice is harmless: the backend counts an action once by its id. A refusal of several is
 * repeated one by one, so that one that cannot be taken does not hold up the rest.
 */
export class ActionOutbox {
  readonly #store: UnsentStore;
  readonly #send: (actions: RunAction[]) => Promise<RunDetails>;
  readonly #listeners = new Set<() => void>();
  #state: OutboxState;

  constructor(
    store: UnsentStore,
    send: (actions: RunAction[]) => Promise<RunDetails>,
  ) {
    this.#store = store;
    this.#send = send;
    this.#state = { unsent: store.load(), sending: false, refused: new Set() };
  }

  readonly state = (): OutboxState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  async add(...actions: RunAction[]): Promise<void> {
    const last = this.#state.unsent.at(-1)?.order ?? 0;
    const now = Date.now();
    const added = actions.map((action, index) => ({
      action,
      at: new Date(now).toISOString(),
      order: Math.max(now, last + 1) + index,
    }));
    added.forEach(unsent => this.#store.keep(unsent));
    this.#change({ unsent: [...this.#state.unsent, ...added] });
    await this.flush();
  }

  /** Sends what is unsent and was not refused; does nothing while sending. */
  async flush(): Promise<void> {
    if (this.#state.sending || !this.#sendable().length) {
      return;
    }
    this.#change({ sending: true });
    let atOnce = MOST_AT_ONCE;
    let batch = this.#sendable().slice(0, atOnce);
    while (batch.length) {
      try {
        const answer = await this.#send(batch.map(({ action }) => action));
        this.#forget(batch, { answer, error: undefined });
      } catch (error) {
        if (!isRefusal(error)) {
          this.#change({ error: error as Error });
          break;
        }
        if (batch.length === 1) {
          const [{ action }] = batch;
          const refused = new Set(this.#state.refused).add(action.id);
          this.#change({ error: error as Error, refused });
        }
        atOnce = 1;
      }
      batch = this.#sendable().slice(0, atOnce);
    }
    this.#change({ sending: false });
  }

  /** Sends again, what was refused too. */
  async retry(): Promise<void> {
    this.#change({ refused: new Set() });
    await this.flush();
  }

  /** Gives up what was refused. */
  discard(): void {
    const { unsent, refused } = this.#state;
    this.#forget(
      unsent.filter(({ action }) => refused.has(action.id)),
      { refused: new Set(), error: undefined },
    );
  }

  #sendable(): UnsentAction[] {
    const { unsent, refused } = this.#state;
    return unsent.filter(({ action }) => !refused.has(action.id));
  }

  #forget(gone: UnsentAction[], changes: Partial<OutboxState>): void {
    gone.forEach(unsent => this.#store.forget(unsent));
    const unsent = this.#state.unsent.filter(item => !gone.includes(item));
    this.#change({ ...changes, unsent });
  }

  #change(changes: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#listeners.forEach(listener => listener());
  }
}
