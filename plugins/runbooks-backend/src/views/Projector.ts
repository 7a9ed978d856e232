import { hashOf } from '../database/hashOf';
import type { RepositoryLinks } from '../sources/RepositoryLinks';
import type { EntityView, ProjectedEntity } from './EntityView';
import type { FactsReader } from './FactsReader';
import { projectEntity } from './projectEntity';
import { projectRunbook } from './projectRunbook';
import type { CompleteRow, RunbookViewRow } from './RunbookView';
import type { ViewsNow, ViewStore } from './ViewStore';

/** To be raised when views are made otherwise: every one is then made anew. */
const REVISION = 1;
const AT_ONCE = 200;

/**
 * Makes views, and keeps them.
 *
 * @remarks
 * The stamp is read before the facts. Where these change meanwhile, the stamp does
 * as well, and the view is not kept.
 */
export class Projector {
  readonly #views: ViewStore;
  readonly #facts: FactsReader;
  readonly #links: RepositoryLinks;
  readonly #format: string;
  readonly #now: () => Date;

  constructor(options: {
    views: ViewStore;
    facts: FactsReader;
    links: RepositoryLinks;
    /** Which change when procedures fall due. */
    holidays: string[];
    now?: () => Date;
  }) {
    this.#views = options.views;
    this.#facts = options.facts;
    this.#links = options.links;
    this.#format = hashOf([REVISION, options.holidays]);
    this.#now = options.now ?? (() => new Date());
  }

  /** Which views count at this moment. */
  valid(): ViewsNow {
    return { format: this.#format, now: this.#now().toISOString() };
  }

  /** @returns the rows, each with its view; what is gone is left out. */
  async complete(rows: RunbookViewRow[]): Promise<CompleteRow[]> {
    const lacking = rows.filter(({ view }) => !view);
    const made = new Map<string, CompleteRow>();
    for (let start = 0; start < lacking.length; start += AT_ONCE) {
      for (const row of await this.#make(
        lacking.slice(start, start + AT_ONCE),
      )) {
        made.set(keyOf(row), row);
      }
    }
    return rows.flatMap(({ view, ...row }) =>
      view ? { ...row, view } : made.get(keyOf(row)) ?? [],
    );
  }

  /** @returns views by ref; what is no target is left out. */
  async projectEntities(
    entityRefs: string[],
  ): Promise<Map<string, ProjectedEntity>> {
    const all = new Map<string, ProjectedEntity>();
    for (let start = 0; start < entityRefs.length; start += AT_ONCE) {
      const wanted = entityRefs.slice(start, start + AT_ONCE);
      const stamps = await this.#views.stampsOf(wanted);
      const runbooks = await this.complete(
        await this.#views.listOf(wanted, this.valid()),
      );
      const projected = (await this.#facts.ofEntities(wanted, runbooks)).map(
        facts => projectEntity(facts, this.#links),
      );
      await this.#views.putEntities(
        projected.flatMap(one => {
          const stamp = stamps.get(one.entityRef);
          return stamp === undefined ? [] : { ...one, stamp };
        }),
        this.#format,
      );
      projected.forEach(one => all.set(one.entityRef, one));
    }
    return all;
  }

  /** @returns undefined for what is no target. */
  async projectEntity(entityRef: string): Promise<EntityView | undefined> {
    return (await this.projectEntities([entityRef])).get(entityRef)?.view;
  }

  async #make(rows: RunbookViewRow[]): Promise<CompleteRow[]> {
    const now = this.#now();
    const byKey = new Map(rows.map(row => [keyOf(row), row]));
    const made = (await this.#facts.ofRunbooks(rows, now)).map(facts => {
      const { entityRef, id: runbookId } = facts.shelved;
      return {
        ...byKey.get(keyOf({ entityRef, runbookId }))!,
        ...projectRunbook(facts, now),
      };
    });
    await this.#views.putRunbooks(made, this.#format);
    return made;
  }
}

function keyOf({
  entityRef,
  runbookId,
}: {
  entityRef: string;
  runbookId: string;
}): string {
  return `${entityRef} ${runbookId}`;
}
