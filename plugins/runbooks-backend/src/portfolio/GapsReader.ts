import type { RunbookGaps } from '@callboard/backstage-plugin-runbooks-common';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type { MirroredCheck } from '../checks/CheckMirror';
import type { Stores } from '../database/Stores';
import { presentCheck } from '../present/presentChecks';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import type { ShelfSummaries } from './ShelfSummaries';

// More than anybody reads; the portfolio has them all.
const MOST_STALE = 200;

/** Finds what is missing: runbooks of services and of alarms, and reviews. */
export class GapsReader {
  readonly #stores: Stores;
  readonly #summaries: ShelfSummaries;
  readonly #types: string[];

  constructor(options: {
    stores: Stores;
    summaries: ShelfSummaries;
    /** `spec.type` of Components that ought to have runbooks. */
    types: string[];
  }) {
    this.#stores = options.stores;
    this.#summaries = options.summaries;
    this.#types = options.types;
  }

  /** @param readable - where absent, every entity is */
  async read(
    { owner }: { owner?: string[] },
    readable?: ReadableEntities,
  ): Promise<RunbookGaps> {
    const { shelf, targets } = this.#stores;
    const [without, alarms, stale] = await Promise.all([
      targets.listWithoutRunbooks({ types: this.#types, owner }),
      this.#alarmsWithout(owner),
      shelf.listAll({ owner, freshness: ['stale'] }),
    ]);
    const refs = [...without, ...alarms, ...stale].map(
      ({ entityRef }) => entityRef,
    );
    const allowed = await readable?.([...new Set(refs)]);
    const mayRead = ({ entityRef }: { entityRef: string }) =>
      allowed?.has(entityRef) ?? true;
    return {
      withoutRunbooks: without.filter(mayRead),
      alarms: alarms.filter(mayRead),
      stale: await this.#summaries.read(
        stale.filter(mayRead).slice(0, MOST_STALE),
      ),
    };
  }

  async #alarmsWithout(
    owner: string[] | undefined,
  ): Promise<RunbookGaps['alarms']> {
    const alarms = await this.#stores.checks.listProductionAlarms();
    const refs = [...new Set(alarms.map(({ entityRef }) => entityRef))];
    const [targets, rows] = await Promise.all([
      this.#stores.targets.getMany(refs),
      this.#stores.shelf.listOf(refs),
    ]);
    const runbooks = new Map<string, ShelvedSummary[]>();
    for (const row of rows) {
      const own = runbooks.get(row.entityRef);
      if (own) {
        own.push(row);
      } else {
        runbooks.set(row.entityRef, [row]);
      }
    }
    const describe = (check: MirroredCheck) => {
      const target = targets.get(check.entityRef);
      return {
        entityRef: check.entityRef,
        ...(target?.owner && { owner: target.owner }),
        check: presentCheck(check, runbooks.get(check.entityRef) ?? []),
      };
    };
    return alarms
      .filter(({ entityRef }) => {
        const own = targets.get(entityRef)?.owner;
        return !owner || (own !== undefined && owner.includes(own));
      })
      .map(describe)
      .filter(({ check }) => check.runbooks.length === 0);
  }
}
