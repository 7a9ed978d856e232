import {
  inChunks,
  updateStamped,
} from '@callboard/backstage-plugin-environments-node';
import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import type { Knex } from 'knex';
import type { ShelfFilter } from '../shelf/ShelfRow';
import type { ProjectedEntity } from '../views/EntityView';
import type {
  ProcedureViewRow,
  ProjectedRunbook,
  RunbookName,
  RunbookViewRow,
} from '../views/RunbookView';
import type {
  EntityPage,
  RunbookPage,
  ViewsNow,
  ViewStore,
} from '../views/ViewStore';
import { matchShelf } from './matchShelf';
import { fromTextRow } from './shelfRows';
import { READ_PAGE, READ_RUNBOOK } from './viewQueries';
import {
  PROCEDURE_COLUMNS,
  RUNBOOK_VIEW_COLUMNS,
  toEntityView,
  toProcedureView,
  toRunbookView,
  type EntityViewRow,
} from './viewRows';

/** {@inheritDoc ViewStore} */
export class DatabaseViewStore implements ViewStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async readPage(
    entityRef: string,
    valid: ViewsNow,
  ): Promise<EntityPage | undefined> {
    const rows = await this.#select(READ_PAGE, [entityRef, entityRef]);
    const target = rows.find(row => row.tree === null);
    return (
      target && {
        entity: toEntityView(target, valid),
        trees: rows
          .filter(row => row.tree !== null)
          .map(row => ({
            tree: row.tree,
            observedAt: row.observed_at ?? undefined,
            ...(row.error !== null && {
              error: { message: row.error, since: row.error_since },
            }),
          })),
      }
    );
  }

  async readRunbook(
    { entityRef, runbookId }: RunbookName,
    valid: ViewsNow,
  ): Promise<RunbookPage | undefined> {
    const [row] = await this.#select(READ_RUNBOOK, [runbookId, entityRef]);
    return (
      row && {
        // Time changes runbooks alone.
        ...(row.entity_format === valid.format && {
          entity: JSON.parse(row.entity_view),
        }),
        ...(row.runbook_id !== null && {
          runbook: { ...toRunbookView(row, valid), ...fromTextRow(row) },
        }),
      }
    );
  }

  async listOf(
    entityRefs: string[],
    valid: ViewsNow,
  ): Promise<RunbookViewRow[]> {
    return inChunks(entityRefs, chunk =>
      this.#list(valid, query =>
        query.whereIn('shelf.entity_ref', chunk).orderBy('order_key'),
      ),
    );
  }

  async getMany(
    wanted: RunbookName[],
    valid: ViewsNow,
  ): Promise<RunbookViewRow[]> {
    const nameOf = ({ entityRef, runbookId }: RunbookName) =>
      `${entityRef} ${runbookId}`;
    const found = await inChunks<RunbookName, RunbookViewRow>(wanted, chunk =>
      this.#list(valid, query =>
        query
          .whereIn('shelf.entity_ref', [
            ...new Set(chunk.map(({ entityRef }) => entityRef)),
          ])
          .whereIn('shelf.runbook_id', [
            ...new Set(chunk.map(({ runbookId }) => runbookId)),
          ]),
      ),
    );
    const byName = new Map(found.map(row => [nameOf(row), row]));
    return wanted.flatMap(name => byName.get(nameOf(name)) ?? []);
  }

  async page(
    filter: ShelfFilter,
    {
      after,
      before,
      limit,
    }: { after?: string; before?: string; limit: number },
    valid: ViewsNow,
  ): Promise<RunbookViewRow[]> {
    return this.#list(valid, query => {
      matchShelf(query, filter)
        .orderBy('order_key', before === undefined ? 'asc' : 'desc')
        .limit(limit);
      if (after !== undefined) {
        query.where('order_key', '>', after);
      }
      if (before !== undefined) {
        query.where('order_key', '<', before);
      }
    });
  }

  async listProcedures(valid: ViewsNow): Promise<ProcedureViewRow[]> {
    const rows: any[] = await this.#shelf()
      .where({ scheduled: true })
      .select(PROCEDURE_COLUMNS);
    return rows.map(row => toProcedureView(row, valid));
  }

  async listLapsed(valid: ViewsNow, limit: number): Promise<RunbookViewRow[]> {
    return this.#list(valid, query =>
      query
        .whereNull('format')
        .orWhereNot({ format: valid.format })
        .orWhere('until', '<=', valid.now)
        .limit(limit),
    );
  }

  async listLapsedEntities(valid: ViewsNow, limit: number): Promise<string[]> {
    return this.#db('targets')
      .leftJoin('entity_views', 'entity_views.entity_ref', 'targets.entity_ref')
      .whereNull('format')
      .orWhereNot({ format: valid.format })
      .orWhere('until', '<=', valid.now)
      .limit(limit)
      .pluck('targets.entity_ref');
  }

  async listGaps(
    owner: string[] | undefined,
    valid: ViewsNow,
  ): Promise<
    { entityRef: string; owner?: string; gaps?: CheckWithRunbooks[] }[]
  > {
    const rows: any[] = await this.#db('targets')
      .leftJoin('entity_views', 'entity_views.entity_ref', 'targets.entity_ref')
      .where(known =>
        known
          .whereNotNull('gaps')
          .orWhereNull('format')
          .orWhereNot({ format: valid.format }),
      )
      .modify(query => {
        if (owner) {
          query.whereIn('owner', owner);
        }
      })
      .orderBy('targets.entity_ref')
      .select('targets.entity_ref', 'owner', 'format', 'gaps');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      ...(row.owner !== null && { owner: row.owner }),
      ...(row.format === valid.format && { gaps: JSON.parse(row.gaps) }),
    }));
  }

  async putRunbooks(views: ProjectedRunbook[], format: string): Promise<void> {
    await updateStamped(
      this.#db,
      'runbook_views',
      {
        keys: ['entity_ref', 'runbook_id', 'stamp'],
        values: ['view', 'procedure', 'until'],
      },
      views.map(({ entityRef, runbookId, stamp, view, procedure, until }) => [
        entityRef,
        runbookId,
        stamp,
        JSON.stringify(view),
        procedure ? JSON.stringify(procedure) : null,
        until ?? null,
      ]),
      { format },
    );
  }

  async stampsOf(entityRefs: string[]): Promise<Map<string, string>> {
    const rows = await inChunks<string, EntityViewRow>(entityRefs, chunk =>
      this.#db('entity_views')
        .whereIn('entity_ref', chunk)
        .select('entity_ref', 'stamp'),
    );
    return new Map(rows.map(row => [row.entity_ref, row.stamp]));
  }

  async putEntities(
    projected: (ProjectedEntity & { stamp: string })[],
    format: string,
  ): Promise<void> {
    await updateStamped(
      this.#db,
      'entity_views',
      {
        keys: ['entity_ref', 'stamp'],
        values: ['view', 'runbooks', 'until', 'gaps'],
      },
      projected.map(({ entityRef, stamp, view, runbooks, until, gaps }) => [
        entityRef,
        stamp,
        JSON.stringify(view),
        JSON.stringify(runbooks),
        until ?? null,
        gaps.length ? JSON.stringify(gaps) : null,
      ]),
      { format },
    );
  }

  async #list(
    valid: ViewsNow,
    refine: (query: Knex.QueryBuilder) => unknown,
  ): Promise<RunbookViewRow[]> {
    const rows: any[] = await this.#shelf()
      .modify(query => {
        refine(query);
      })
      .select(RUNBOOK_VIEW_COLUMNS);
    return rows.map(row => toRunbookView(row, valid));
  }

  #shelf(): Knex.QueryBuilder {
    return this.#db('shelf').join('runbook_views', {
      'runbook_views.entity_ref': 'shelf.entity_ref',
      'runbook_views.runbook_id': 'shelf.runbook_id',
    });
  }

  async #select(sql: string, values: string[]): Promise<any[]> {
    const result: any = await this.#db.raw(sql, values);
    // Of SQLite it is the rows themselves.
    return Array.isArray(result) ? result : result.rows;
  }
}
