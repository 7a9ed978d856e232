import {
  runbookText,
  type RunbookPortfolioItem,
} from '@callboard/backstage-plugin-runbooks-common';
import { summarizeRunbook } from '../present/summarizeRunbook';
import type { ProcedureBook } from '../procedures/ProcedureBook';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelfStore } from '../shelf/ShelfStore';

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
    const shelved = await this.#shelf.summarize(wanted);
    const refs = [...new Set(shelved.map(({ entityRef }) => entityRef))];
    const [overviews, standings, texts] = await Promise.all([
      this.#ledger.overview(refs),
      this.#book.standings(shelved),
      includeText ? this.#readTexts(wanted) : undefined,
    ]);
    const now = this.#now();
    return shelved.map(one => {
      const { entityRef, id } = one;
      const use = {
        ...overviews.get(entityRef)!,
        standings: standings.get(entityRef) ?? new Map(),
      };
      const text = texts?.get(`${entityRef} ${id}`);
      return {
        ...summarizeRunbook(one, use, now),
        ...(text !== undefined && { text }),
      };
    });
  }

  async #readTexts(
    wanted: { entityRef: string; runbookId: string }[],
  ): Promise<Map<string, string>> {
    const shelved = await this.#shelf.getMany(wanted);
    return new Map(
      shelved.map(({ entityRef, id, runbook }) => [
        `${entityRef} ${id}`,
        runbookText(runbook),
      ]),
    );
  }
}
