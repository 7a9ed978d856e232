import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import type { PortfolioEntry } from '../database/PortfolioStore';
import type { Stores, StoreSet } from '../database/Stores';
import type { TargetBook, TargetBookEdition } from '../discovery/TargetBook';
import type { KeptHealth } from '../model/KeptHealth';
import type { Target } from '../model/Target';
import type { TransitionRecord } from '../model/TransitionRecord';
import { projectHealth, type HealthFacts } from './projectHealth';

const UPTIME_MS = 30 * 24 * 3600_000;

/** Makes an entity's row of the portfolio. */
export type PortfolioProjection = (
  target: Target,
  health: KeptHealth,
  context: {
    /** Stretches by which uptime is counted, of the last 30 days. */
    availability: TransitionRecord[];
    now: Date;
  },
) => PortfolioEntry;

/** Keeps the read models of an entity true to its facts. */
export class Projector {
  readonly #book: TargetBook;
  readonly #toPortfolioEntry: PortfolioProjection;
  readonly #now: () => Date;

  constructor(options: {
    book: TargetBook;
    toPortfolioEntry: PortfolioProjection;
    now?: () => Date;
  }) {
    this.#book = options.book;
    this.#toPortfolioEntry = options.toPortfolioEntry;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Projects an entity's health and portfolio row from what is stored of it.
   *
   * @param stores - of the transaction that has the target locked
   * @param edition - read before that transaction began
   * @param facts - those that are at hand already
   * @returns whether anything came out differently.
   */
  async project(
    stores: StoreSet,
    target: Target,
    edition: TargetBookEdition,
    facts: Partial<HealthFacts> = {},
  ): Promise<boolean> {
    const { entityRef } = target;
    const health = projectHealth(target, {
      bound: edition.byEntity.get(entityRef) ?? [],
      results: facts.results ?? (await stores.results.list(entityRef)),
      acknowledgements:
        facts.acknowledgements ??
        (await stores.acknowledgements.list(entityRef)),
      stretches:
        facts.stretches ?? (await stores.transitions.listLatest(entityRef)),
    });
    const before = await stores.healths.get(entityRef);
    const changed = canonicalJson(before) !== canonicalJson(health);
    if (changed) {
      await stores.healths.put(health);
    }
    await this.#projectRow(stores, target, health);
    return changed;
  }

  /**
   * Projects entities of which something else than the results changed.
   *
   * @returns refs of those that came out differently.
   */
  async projectAnew(stores: Stores, entityRefs: string[]): Promise<string[]> {
    if (!entityRefs.length) {
      return [];
    }
    const edition = await this.#book.read();
    const changed: string[] = [];
    for (const entityRef of new Set(entityRefs)) {
      const differs = await stores.transaction(async locked => {
        const target = await locked.targets.lock(entityRef);
        return target ? this.project(locked, target, edition) : false;
      });
      if (differs) {
        changed.push(entityRef);
      }
    }
    return changed;
  }

  async #projectRow(
    stores: StoreSet,
    target: Target,
    health: KeptHealth,
  ): Promise<void> {
    const now = this.#now();
    const availability = await stores.transitions.list(target.entityRef, {
      scope: 'availability',
      from: new Date(now.getTime() - UPTIME_MS).toISOString(),
    });
    await stores.portfolio.put(
      this.#toPortfolioEntry(target, health, { availability, now }),
    );
  }
}
