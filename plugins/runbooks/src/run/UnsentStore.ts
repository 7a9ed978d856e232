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

const PREFIX = 'callboard.runbooks.unsent/';

const keysOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index));

/** Ids of the runs of which this browser keeps unsent actions of a person. */
export function runsWithUnsent(storage: Storage, userRef: string): string[] {
  const prefix = `${PREFIX}${userRef}/`;
  try {
    const ids = keysOf(storage).flatMap(key =>
      key?.startsWith(prefix) ? [key.slice(prefix.length).split('/')[0]] : [],
    );
    return [...new Set(ids)].sort();
  } catch {
    // A browser without storage keeps nothing.
    return [];
  }
}

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
    this.#prefix = `${PREFIX}${scope.userRef}/${scope.runId}/`;
  }

  load(): UnsentAction[] {
    return this.#attempt(() => {
      return keysOf(this.#storage)
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
