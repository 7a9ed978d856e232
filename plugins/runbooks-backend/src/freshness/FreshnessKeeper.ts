import { freshnessOf } from '@callboard/backstage-plugin-runbooks-common';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelfStore } from '../shelf/ShelfStore';

/** Keeps true by what lists of runbooks are filtered: time passes, and runs fail. */
export class FreshnessKeeper {
  readonly #shelf: ShelfStore;
  readonly #ledger: Pick<RunLedger, 'overview'>;
  readonly #now: () => Date;

  constructor(options: {
    shelf: ShelfStore;
    ledger: Pick<RunLedger, 'overview'>;
    now?: () => Date;
  }) {
    this.#shelf = options.shelf;
    this.#ledger = options.ledger;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns refs of those of the entities for which something changed. */
  async judge(entityRefs: string[], signal?: AbortSignal): Promise<string[]> {
    const changed: string[] = [];
    for (const entityRef of entityRefs) {
      signal?.throwIfAborted();
      const shelved = await this.#shelf.list(entityRef);
      const { lastFinished } = await this.#ledger.overview(entityRef);
      const now = this.#now();
      const states = new Map(
        shelved.map(({ id, runbook }) => [
          id,
          freshnessOf({
            meta: runbook.meta,
            lastFinished: lastFinished.get(id),
            now,
          }).state,
        ]),
      );
      if (await this.#shelf.putFreshness(entityRef, states)) {
        changed.push(entityRef);
      }
    }
    return changed;
  }

  async judgeAll(signal: AbortSignal): Promise<string[]> {
    return this.judge(await this.#shelf.listEntities(), signal);
  }
}
