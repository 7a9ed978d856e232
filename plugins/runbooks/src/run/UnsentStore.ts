import type { RunAction } from '@callboard/backstage-plugin-runbooks-common';

/** What a person did and the backend has not answered yet. */
export interface UnsentAction {
  action: RunAction;
  /** When it was done. */
  at: string;
  /** Later ones have higher numbers. */
  order: number;
}

const isUnsent = (value: any): value is UnsentAction =>
  typeof value?.at === 'string' &&
  typeof value.order === 'number' &&
  typeof value.action?.id === 'string' &&
  typeof value.action.kind === 'string';

/**
 * Keeps unsent actions in the browser, so that they outlive a reload.
 *
 * @remarks
 * One entry for each action: two tabs of a browser can then add and remove at the same time
 * without overwriting what the other one keeps. A browser that keeps nothing (private windows, a
 * full disk) costs the protection, not the work.
 */
export class UnsentStore {
  readonly #storage: Storage;
  readonly #prefix: string;

  /** @param scope - whose actions, and in which run */
  constructor(storage: Storage, scope: { runId: string; userRef: string }) {
    this.#storage = storage;
    this.#prefix = `callboard.runbooks.unsent/${scope.userRef}/${scope.runId}/`;
  }

  load(): UnsentAction[] {
    return this.#attempt(() => {
      const keys = Array.from({ length: this.#storage.length }, (_, index) =>
        this.#storage.key(index),
      );
      return keys
        .filter(key => key?.startsWith(this.#prefix))
        .flatMap(key => this.#parse(this.#storage.getItem(key!)))
        .sort((a, b) => a.order - b.order);
    }, []);
  }

  keep(unsent: UnsentAction): void {
    this.#attempt(
      () =>
        this.#storage.setItem(
          `${this.#prefix}${unsent.action.id}`,
          JSON.stringify(unsent),
        ),
      undefined,
    );
  }

  forget({ action }: UnsentAction): void {
    this.#attempt(
      () => this.#storage.removeItem(`${this.#prefix}${action.id}`),
      undefined,
    );
  }

  #parse(text: string | null): UnsentAction[] {
    return this.#attempt(() => {
      const value: unknown = JSON.parse(text ?? 'null');
      return isUnsent(value) ? [value] : [];
    }, []);
  }

  #attempt<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch {
      // No storage, or not ours: the actions are in memory, and are shown as unsent.
      return otherwise;
    }
  }
}
