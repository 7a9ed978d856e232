import { freshnessOf } from '@callboard/backstage-plugin-runbooks-common';
import type { CodeChanges } from '../codeChanges/CodeChanges';
import type { CodeChangeStore } from '../database/CodeChangeStore';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelfStore } from '../shelf/ShelfStore';

/** Keeps true by what lists of runbooks are filtered: time passes, runs fail, and code changes. */
export class FreshnessKeeper {
  readonly #shelf: ShelfStore;
  readonly #ledger: Pick<RunLedger, 'overview'>;
  readonly #codeChanges: Pick<CodeChanges, 'changedALot'>;
  readonly #store: Pick<CodeChangeStore, 'putChangedALot'>;
  readonly #now: () => Date;

  constructor(options: {
    shelf: ShelfStore;
    ledger: Pick<RunLedger, 'overview'>;
    codeChanges: Pick<CodeChanges, 'changedALot'>;
    store: Pick<CodeChangeStore, 'putChangedALot'>;
    now?: () => Date;
  }) {
    this.#shelf = options.shelf;
    this.#ledger = options.ledger;
    this.#codeChanges = options.codeChanges;
    this.#store = options.store;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns refs of those of the entities for which something changed. */
  async judge(entityRefs: string[], signal?: AbortSignal): Promise<string[]> {
    const changed: string[] = [];
    for (const entityRef of entityRefs) {
      signal?.throwIfAborted();
      const shelved = await this.#shelf.list(entityRef);
      const overviews = await this.#ledger.overview([entityRef]);
      const { lastFinished } = overviews.get(entityRef)!;
      const codeChanged = await this.#codeChanges.changedALot(
        entityRef,
        shelved,
      );
      const now = this.#now();
      const states = new Map(
        shelved.map(({ id, runbook }) => [
          id,
          freshnessOf({
            meta: runbook.meta,
            lastFinished: lastFinished.get(id),
            codeChangedAt: codeChanged.get(id),
            now,
          }).state,
        ]),
      );
      const differs = [
        await this.#shelf.putFreshness(entityRef, states),
        await this.#store.putChangedALot(entityRef, codeChanged),
      ];
      if (differs.includes(true)) {
        changed.push(entityRef);
      }
    }
    return changed;
  }

  async judgeAll(signal: AbortSignal): Promise<string[]> {
    return this.judge(await this.#shelf.listEntities(), signal);
  }
}
