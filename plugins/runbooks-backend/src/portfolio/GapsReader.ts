import type {
  RunbookGaps,
  RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type { TargetStore } from '../database/TargetStore';
import type { ShelfStore } from '../shelf/ShelfStore';
import type { ListedRunbook, ViewReader } from '../views/ViewReader';

// More than anybody reads; the portfolio has them all.
const MOST_STALE = 200;

/** Finds what is missing: runbooks of services and of alarms, and reviews. */
export class GapsReader {
  readonly #targets: TargetStore;
  readonly #shelf: Pick<ShelfStore, 'listAll'>;
  readonly #views: ViewReader;
  readonly #types: string[];

  constructor(options: {
    targets: TargetStore;
    shelf: Pick<ShelfStore, 'listAll'>;
    views: ViewReader;
    /** `spec.type` of Components that ought to have runbooks. */
    types: string[];
  }) {
    this.#targets = options.targets;
    this.#shelf = options.shelf;
    this.#views = options.views;
    this.#types = options.types;
  }

  /** @param readable - where absent, every entity is */
  async read(
    { owner }: { owner?: string[] },
    readable?: ReadableEntities,
  ): Promise<RunbookGaps> {
    const filter = { owner, freshness: ['stale' as const] };
    const missing = Promise.all([
      this.#targets.listWithoutRunbooks({ types: this.#types, owner }),
      this.#alarmsWithout(owner),
    ]);
    if (!readable) {
      const [[withoutRunbooks, alarms], stale] = await Promise.all([
        missing,
        this.#views.listPage(filter, { limit: MOST_STALE }),
      ]);
      return { withoutRunbooks, alarms, stale: stale.map(summaryOf) };
    }
    const [[withoutRunbooks, alarms], stale] = await Promise.all([
      missing,
      this.#shelf.listAll(filter),
    ]);
    const refs = [...withoutRunbooks, ...alarms, ...stale].map(
      ({ entityRef }) => entityRef,
    );
    const allowed = await readable([...new Set(refs)]);
    const mayRead = ({ entityRef }: { entityRef: string }) =>
      allowed.has(entityRef);
    const shown = stale.filter(mayRead).slice(0, MOST_STALE);
    return {
      withoutRunbooks: withoutRunbooks.filter(mayRead),
      alarms: alarms.filter(mayRead),
      stale: (await this.#views.listNamed(shown)).map(summaryOf),
    };
  }

  async #alarmsWithout(
    owner: string[] | undefined,
  ): Promise<RunbookGaps['alarms']> {
    const entities = await this.#views.listGaps(owner);
    return entities.flatMap(({ gaps, ...entity }) =>
      gaps.map(check => ({ ...entity, check })),
    );
  }
}

function summaryOf({ summary }: ListedRunbook): RunbookSummary {
  return summary;
}
