import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import {
  ACTIVE_STATES,
  type AutomationNews,
  type AutomationRecord,
} from '../automation/AutomationRecord';
import type {
  AutomationBeginning,
  AutomationStore,
} from '../automation/AutomationStore';
import type { NewRunEvent, StoredRun } from '../runs/RunRecord';
import { appendToRun, readRun } from './appendToRun';
import {
  newsColumns,
  repositoryKeyOf,
  toAutomationRecord,
  toAutomationRow,
  type AutomationRow,
} from './automationRows';

const TABLE = 'run_automations';

/** {@inheritDoc AutomationStore} */
export class DatabaseAutomationStore implements AutomationStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(
    runId: string,
    requestId: string,
  ): Promise<AutomationRecord | undefined> {
    return this.#first(query =>
      query.where({ run_id: runId, request_id: requestId }),
    );
  }

  async begin(
    record: AutomationRecord,
    check: (stored: StoredRun) => void,
  ): Promise<AutomationBeginning> {
    return this.#db.transaction(async tx => {
      const key = { run_id: record.runId, request_id: record.requestId };
      // Whoever begins another one in the same run waits here.
      const stored = await readRun(tx, record.runId, { lock: true });
      if (!stored) {
        throw new NotFoundError(`No run ${record.runId} was found`);
      }
      const [known]: AutomationRow[] = await tx(TABLE).where(key).select();
      if (known) {
        return { kind: 'known', record: toAutomationRecord(known) };
      }
      check(stored);
      const busy = () => activeOf(tx, record.flight);
      const before = await busy();
      if (before) {
        return { kind: 'busy', record: before };
      }
      // Of another run, one may be on its way at the same time: then this waits
      // for it, and adds nothing.
      await tx(TABLE).insert(toAutomationRow(record)).onConflict().ignore();
      const [own]: AutomationRow[] = await tx(TABLE).where(key).select();
      if (!own) {
        const after = await busy();
        if (after) {
          return { kind: 'busy', record: after };
        }
        throw new ConflictError(
          `${record.name} was started and ended at this very moment; look at how it ended before you start it again`,
        );
      }
      return {
        kind: 'begun',
        stored: await appendToRun(tx, record.runId, () => [eventOf(record)]),
      };
    });
  }

  async note(
    { runId, requestId }: { runId: string; requestId: string },
    decide: (known: AutomationRecord) => AutomationNews | undefined,
  ): Promise<StoredRun | undefined> {
    return this.#db.transaction(async tx => {
      await tx('runs').where({ id: runId }).forUpdate().select('id');
      const key = { run_id: runId, request_id: requestId };
      const [row]: AutomationRow[] = await tx(TABLE).where(key).select();
      const known = row && toAutomationRecord(row);
      const news = known && decide(known);
      if (!news) {
        return undefined;
      }
      const columns = newsColumns(row, news);
      await tx(TABLE).where(key).update(columns);
      const visible = (['state', 'text', 'url'] as const).some(
        column => columns[column] !== row[column],
      );
      return visible
        ? appendToRun(tx, runId, () => [
            eventOf(toAutomationRecord({ ...row, ...columns })),
          ])
        : undefined;
    });
  }

  async findActive(flight: string): Promise<AutomationRecord | undefined> {
    return activeOf(this.#db, flight);
  }

  async listDue(now: string, limit: number): Promise<AutomationRecord[]> {
    const rows: AutomationRow[] = await this.#db(TABLE)
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit)
      .select();
    return rows.map(toAutomationRecord);
  }

  async findByWorkflowRun(
    host: string,
    workflowRunId: string,
  ): Promise<AutomationRecord | undefined> {
    return this.#first(query =>
      query.where({ host, workflow_run_id: workflowRunId }),
    );
  }

  async listUnmatched(repository: {
    host: string;
    owner: string;
    name: string;
  }): Promise<AutomationRecord[]> {
    const rows: AutomationRow[] = await this.#db(TABLE)
      .where({ repository_key: repositoryKeyOf(repository) })
      .whereNull('workflow_run_id')
      .whereNotNull('due_at')
      .orderBy('requested_at')
      .select();
    return rows.map(toAutomationRecord);
  }

  async listTaken(
    host: string,
    workflowRunIds: string[],
  ): Promise<Set<string>> {
    return new Set(
      await inChunks(workflowRunIds, chunk =>
        this.#db(TABLE)
          .where({ host })
          .whereIn('workflow_run_id', chunk)
          .pluck('workflow_run_id'),
      ),
    ) as Set<string>;
  }

  async #first(
    narrow: (query: Knex.QueryBuilder) => void,
  ): Promise<AutomationRecord | undefined> {
    const [row]: AutomationRow[] = await this.#db(TABLE)
      .modify(narrow)
      .limit(1)
      .select();
    return row && toAutomationRecord(row);
  }
}

async function activeOf(
  db: Knex,
  flight: string,
): Promise<AutomationRecord | undefined> {
  const [row]: AutomationRow[] = await db(TABLE)
    .where({ flight })
    .whereIn('state', ACTIVE_STATES)
    .orderBy('requested_at')
    .limit(1)
    .select();
  return row && toAutomationRecord(row);
}

function eventOf(record: AutomationRecord): NewRunEvent {
  return {
    id: randomUUID(),
    kind: 'automation',
    at: new Date().toISOString(),
    by: record.by,
    name: record.name,
    requestId: record.requestId,
    state: record.state,
    text: record.text,
    ...(record.stepId !== undefined && { stepId: record.stepId }),
    ...(record.url !== undefined && { url: record.url }),
  };
}
