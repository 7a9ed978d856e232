import {
  runbookText,
  type RunbookPortfolioItem,
} from '@callboard/backstage-plugin-runbooks-common';
import { summarizeRunbook } from '../present/summarizeRunbook';
import type { ProcedureBook } from '../procedures/ProcedureBook';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelfStore } from '../shelf/ShelfStore';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

/** Summarizes runbooks of several entities. */
export class ShelfSummaries {
  readonly #shelf: ShelfStore;
  readonly #ledger: Pick<RunLedger, 'overview'>;
  readonly #book: ProcedureBook;
  readonly #now: () => Date;

  constructor(options: {
    shelf: ShelfStore;
    ledger: Pick<RunLedger, 'overview'>;
    book: ProcedureBook;
    now?: () => Date;
  }) {
    this.#shelf = options.shelf;
    this.#ledger = options.ledger;
    this.#book = options.book;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns in the order asked for; what is not there any more is left out. */
  async read(
    wanted: { entityRef: string; runbookId: string }[],
    { includeText = false }: { includeText?: boolean } = {},
  ): Promise<RunbookPortfolioItem[]> {
    const shelved = await this.#shelf.getMany(wanted);
    const byEntity = new Map<string, ShelvedRunbook[]>();
    for (const one of shelved) {
      byEntity.set(one.entityRef, [
        ...(byEntity.get(one.entityRef) ?? []),
        one,
      ]);
    }
    const uses = new Map(
      await Promise.all(
        [...byEntity].map(async ([entityRef, own]) => {
          const [overview, standings] = await Promise.all([
            this.#ledger.overview(entityRef),
            this.#book.standings(entityRef, own),
          ]);
          return [entityRef, { ...overview, standings }] as const;
        }),
      ),
    );
    const now = this.#now();
    return shelved.map(one => ({
      ...summarizeRunbook(one, uses.get(one.entityRef)!, now),
      ...(includeText && { text: runbookText(one.runbook) }),
    }));
  }
}
