import type {
  CheckWithRunbooks,
  RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelfFilter } from '../shelf/ShelfRow';
import type { EntityView } from './EntityView';
import type { Projector } from './Projector';
import type {
  ProcedureView,
  ProcedureViewRow,
  RunbookName,
  RunbookViewRow,
} from './RunbookView';
import type { EntityPage, RunbookPage, ViewStore } from './ViewStore';

/** A runbook as lists show it now, and its place among others. */
export interface ListedRunbook {
  orderKey: string;
  summary: RunbookSummary;
}

/** Reads what pages show: from views, which are made where they are out of date. */
export class ViewReader {
  readonly #views: ViewStore;
  readonly #projector: Projector;
  readonly #ledger: Pick<RunLedger, 'progressOf'>;

  constructor(options: {
    views: ViewStore;
    projector: Projector;
    ledger: Pick<RunLedger, 'progressOf'>;
  }) {
    this.#views = options.views;
    this.#projector = options.projector;
    this.#ledger = options.ledger;
  }

  /** @returns undefined for what is no target. */
  async readEntity(
    entityRef: string,
  ): Promise<Required<EntityPage> | undefined> {
    const page = await this.#views.readPage(entityRef, this.#projector.valid());
    const entity =
      page && (page.entity ?? (await this.#projector.projectEntity(entityRef)));
    return (
      entity && {
        entity: {
          view: entity.view,
          runbooks: await this.#live(entity.runbooks),
        },
        trees: page.trees,
      }
    );
  }

  /** @returns undefined for what is no target; `runbook` is absent where it has no such one. */
  async readRunbook(name: RunbookName): Promise<
    | {
        entity: EntityView;
        runbook?: Omit<NonNullable<RunbookPage['runbook']>, 'view'> & {
          summary: RunbookSummary;
        };
      }
    | undefined
  > {
    const page = await this.#views.readRunbook(name, this.#projector.valid());
    const entity =
      page?.entity ??
      (page && (await this.#projector.projectEntity(name.entityRef)))?.view;
    if (!page || !entity) {
      return undefined;
    }
    const [listed] = page.runbook ? await this.#list([page.runbook]) : [];
    return {
      entity,
      ...(listed && { runbook: { ...page.runbook!, ...listed } }),
    };
  }

  /** In the order asked for; what is not on a shelf is left out. */
  async listNamed(wanted: RunbookName[]): Promise<ListedRunbook[]> {
    return this.#list(
      await this.#views.getMany(wanted, this.#projector.valid()),
    );
  }

  /** By title; from after, or back from before, an order key. */
  async listPage(
    filter: ShelfFilter,
    options: { after?: string; before?: string; limit: number },
  ): Promise<ListedRunbook[]> {
    return this.#list(
      await this.#views.page(filter, options, this.#projector.valid()),
    );
  }

  /** Every procedure of every entity. */
  async listProcedures(): Promise<ProcedureViewRow[]> {
    return this.#views.listProcedures(this.#projector.valid());
  }

  /** What is gone is left out, as is what has a schedule that cannot be understood. */
  async completeProcedures(rows: ProcedureViewRow[]): Promise<ProcedureView[]> {
    return this.#projector.completeProcedures(rows);
  }

  /** Alarms in production without a runbook, by entity. */
  async listGaps(
    owner: string[] | undefined,
  ): Promise<
    { entityRef: string; owner?: string; gaps: CheckWithRunbooks[] }[]
  > {
    const rows = await this.#views.listGaps(owner, this.#projector.valid());
    const lacking = rows.filter(({ gaps }) => !gaps);
    const made = lacking.length
      ? await this.#projector.projectEntities(
          lacking.map(({ entityRef }) => entityRef),
        )
      : undefined;
    return rows.map(row => ({
      ...row,
      gaps: row.gaps ?? made?.get(row.entityRef)?.gaps ?? [],
    }));
  }

  async #list(rows: RunbookViewRow[]): Promise<ListedRunbook[]> {
    const complete = await this.#projector.complete(rows);
    const summaries = await this.#live(complete.map(({ view }) => view));
    return summaries.map((summary, index) => ({
      orderKey: complete[index].orderKey,
      summary,
    }));
  }

  /** With what open runs have come to. */
  async #live(summaries: RunbookSummary[]): Promise<RunbookSummary[]> {
    const open = summaries.flatMap(({ openRuns }) => openRuns);
    if (!open.length) {
      return summaries;
    }
    const progress = await this.#ledger.progressOf(open.map(({ id }) => id));
    return summaries.map(summary => ({
      ...summary,
      openRuns: summary.openRuns.map(run => ({
        ...run,
        progress: progress.get(run.id) ?? run.progress,
      })),
    }));
  }
}
