import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { RunLedger, RunOverview } from '../runs/RunLedger';
import { SUMMARY_COLUMNS, toSummary, type RunSummaryRow } from './runRows';

// Runs that nobody finished pile up over the years; the newest say enough.
const OPEN_RUNS = 100;

/** {@inheritDoc RunLedger} */
export class DatabaseRunLedger implements RunLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async overview(entityRefs: string[]): Promise<Map<string, RunOverview>> {
    const overviews = new Map<string, RunOverview>(
      entityRefs.map(ref => [ref, { open: [], lastFinished: new Map() }]),
    );
    const rows = await inChunks<string, RunSummaryRow>(
      [...overviews.keys()],
      chunk => this.#newest(chunk),
    );
    for (const run of rows.map(toSummary)) {
      const { open, lastFinished } = overviews.get(run.entityRef)!;
      if (run.finished) {
        lastFinished.set(run.runbookId, run);
      } else {
        open.push(run);
      }
    }
    return overviews;
  }

  async progressOf(
    runIds: string[],
  ): Promise<Map<string, RunSummary['progress']>> {
    const rows = await inChunks<string, RunSummaryRow>(runIds, chunk =>
      this.#db('runs').whereIn('id', chunk).select('id', 'ticked', 'steps'),
    );
    return new Map(
      rows.map(({ id, ticked, steps }) => [id, { ticked, of: steps }]),
    );
  }

  async list(
    entityRef: string,
    query: { runbookId?: string; limit: number; before?: string },
  ): Promise<RunSummary[]> {
    return this.#read(runs => {
      runs.where({ entity_ref: entityRef }).limit(query.limit);
      if (query.runbookId !== undefined) {
        runs.where({ runbook_id: query.runbookId });
      }
      if (query.before !== undefined) {
        runs.where('started_at', '<', query.before);
      }
    });
  }

  async listOfProcedures(query: {
    entityRefs?: string[];
    since: string;
  }): Promise<RunSummary[]> {
    const read = (entityRefs?: string[]) =>
      this.#read(runs => {
        runs
          .where({ reason_kind: 'procedure' })
          .where(counts =>
            counts
              .whereNull('finished_at')
              .orWhere('finished_at', '>=', query.since),
          );
        if (entityRefs) {
          runs.whereIn('entity_ref', entityRefs);
        }
      });
    return query.entityRefs
      ? inChunks<string, RunSummary>([...new Set(query.entityRefs)], read)
      : read();
  }

  /** Of each runbook the open ones, and the one that ended last: of two at once, the one that began later. */
  #newest(entityRefs: string[]): Knex.QueryBuilder {
    const places = this.#db('runs')
      .whereIn('entity_ref', entityRefs)
      .select(SUMMARY_COLUMNS)
      .select(
        this.#db.raw(
          `row_number() over (
            partition by entity_ref, runbook_id, case when finished_at is null then 0 else 1 end
            order by finished_at desc, started_at desc, id desc
          ) as place`,
        ),
      );
    return this.#db
      .from(places.as('places'))
      .where('place', 1)
      .orWhere(open =>
        open.whereNull('finished').where('place', '<=', OPEN_RUNS),
      )
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select(SUMMARY_COLUMNS);
  }

  /** Newest first. */
  async #read(
    narrow: (query: Knex.QueryBuilder) => void,
  ): Promise<RunSummary[]> {
    const rows: RunSummaryRow[] = await this.#db('runs')
      .modify(narrow)
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select(SUMMARY_COLUMNS);
    return rows.map(toSummary);
  }
}
