import type { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import type { Knex } from 'knex';
import type { NewRunEvent, RunRecord, StoredRun } from '../runs/RunRecord';
import type { RunListing, RunStore } from '../runs/RunStore';
import { appendToRun, readRun } from './appendToRun';
import { outdateRunbook } from './outdateViews';
import { toRunEventRow, toRunRecord, toRunRow, type RunRow } from './runRows';

/** {@inheritDoc RunStore} */
export class DatabaseRunStore implements RunStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async start(
    run: RunRecord,
    runbook: Runbook,
    event: NewRunEvent,
  ): Promise<{ run: RunRecord; created: boolean }> {
    return this.#db.transaction(async tx => {
      await tx('run_versions')
        .insert({ hash: run.runbookHash, runbook: JSON.stringify(runbook) })
        .onConflict('hash')
        .ignore();
      await tx('runs')
        .insert(toRunRow({ ...run, seq: 1 }))
        .onConflict('request_id')
        .ignore();
      const row: RunRow = await tx('runs')
        .where({ request_id: run.requestId })
        .first();
      const created = row.id === run.id;
      if (created) {
        await tx('run_events').insert(
          toRunEventRow(run.id, { ...event, seq: 1 } as Parameters<
            typeof toRunEventRow
          >[1]),
        );
        await outdateRunbook(tx, run);
      }
      return { run: toRunRecord(row), created };
    });
  }

  async get(id: string): Promise<RunRecord | undefined> {
    const row = await this.#db<RunRow>('runs').where({ id }).first();
    return row && toRunRecord(row as RunRow);
  }

  async read(id: string): Promise<StoredRun | undefined> {
    return readRun(this.#db, id, { lock: false });
  }

  async append(
    id: string,
    decide: (stored: StoredRun) => NewRunEvent[],
  ): Promise<StoredRun> {
    return this.#db.transaction(tx => appendToRun(tx, id, decide));
  }

  async list(
    entityRef: string,
    { runbookId, limit, after }: RunListing,
  ): Promise<RunRecord[]> {
    const rows = await this.#db<RunRow>('runs')
      .where({ entity_ref: entityRef })
      .modify(query => {
        if (runbookId !== undefined) {
          query.where({ runbook_id: runbookId });
        }
        if (after) {
          query.where(later =>
            later
              .where('started_at', '<', after.startedAt)
              .orWhere(tied =>
                tied
                  .where('started_at', after.startedAt)
                  .where('id', '<', after.id),
              ),
          );
        }
      })
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit)
      .select();
    return (rows as RunRow[]).map(toRunRecord);
  }
}
