import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type { RepositoryLinks } from '../sources/RepositoryLinks';
import type { ProjectedEntity } from './EntityView';
import type { FactsReader } from './FactsReader';
import { projectEntity } from './projectEntity';
import { projectRunbook } from './projectRunbook';
import type {
  CompleteRow,
  ProcedureView,
  ProcedureViewRow,
  ProjectedRunbook,
  RunbookName,
  RunbookViewRow,
  StampedRunbook,
} from './RunbookView';
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
    const made = await this.#make(rows.filter(({ view }) => !view));
    return rows.flatMap(row => {
      const { view = row.view, until = row.until } = made.get(keyOf(row)) ?? {};
      return view ? { ...row, view, until } : [];
    });
  }

  /** What is gone is left out, as is what has a schedule that cannot be understood. */
  async completeProcedures(rows: ProcedureViewRow[]): Promise<ProcedureView[]> {
    const made = await this.#make(
      rows.filter(({ procedure }) => procedure === undefined),
    );
    return rows.flatMap(
      row => row.procedure ?? made.get(keyOf(row))?.procedure ?? [],
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
  async projectEntity(entityRef: string): Promise<ProjectedEntity | undefined> {
    return (await this.projectEntities([entityRef])).get(entityRef);
  }

  async #make(rows: StampedRunbook[]): Promise<Map<string, ProjectedRunbook>> {
    const all = new Map<string, ProjectedRunbook>();
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const now = this.#now();
      const wanted = new Map(
        rows.slice(start, start + AT_ONCE).map(row => [keyOf(row), row]),
      );
      const facts = await this.#facts.ofRunbooks([...wanted.values()], now);
      const made = facts.map((one): ProjectedRunbook => {
        const { entityRef, id: runbookId } = one.shelved;
        const { stamp } = wanted.get(keyOf({ entityRef, runbookId }))!;
        return { entityRef, runbookId, stamp, ...projectRunbook(one, now) };
      });
      await this.#views.putRunbooks(made, this.#format);
      made.forEach(one => all.set(keyOf(one), one));
    }
    return all;
  }
}

function keyOf({ entityRef, runbookId }: RunbookName): string {
  return `${entityRef} ${runbookId}`;
}
