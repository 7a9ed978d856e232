import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import type { Knex } from 'knex';
import type { RunLedger } from '../runs/RunLedger';
import { toRunSummary } from '../runs/toRunSummary';
import { toRunRecord, type RunRow } from './runRows';

// Runs that nobody finished pile up over the years; the newest say enough.
const OPEN_RUNS = 100;

/** {@inheritDoc RunLedger} */
export class DatabaseRunLedger implements RunLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async overview(entityRef: string): Promise<{
    open: RunSummary[];
    lastFinished: Map<string, RunSummary>;
  }> {
    const open = await this.#read(query =>
      query
        .where({ entity_ref: entityRef })
        .whereNull('finished_at')
        .limit(OPEN_RUNS),
    );
    const newest = this.#db('runs')
      .where({ entity_ref: entityRef })
      .whereNotNull('finished_at')
      .groupBy('runbook_id')
      .select('runbook_id')
      .max({ finished_at: 'finished_at' });
    const finished = await this.#read(query =>
      query
        .where({ entity_ref: entityRef })
        .whereIn(['runbook_id', 'finished_at'], newest),
    );
    return {
      open,
      // Of two that ended at once, the one that began later.
      lastFinished: new Map(
        finished.reverse().map(run => [run.runbookId, run]),
      ),
    };
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
    entityRef?: string;
    since: string;
  }): Promise<RunSummary[]> {
    return this.#read(runs => {
      runs
        .where({ reason_kind: 'procedure' })
        .where(counts =>
          counts
            .whereNull('finished_at')
            .orWhere('finished_at', '>=', query.since),
        );
      if (query.entityRef !== undefined) {
        runs.where({ entity_ref: query.entityRef });
      }
    });
  }

  /** Newest first. */
  async #read(narrow: (query: Knex.QueryBuilder) => void) {
    const rows: RunRow[] = await this.#db('runs')
      .modify(narrow)
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select();
    return rows.map(row => toRunSummary(toRunRecord(row)));
  }
}
