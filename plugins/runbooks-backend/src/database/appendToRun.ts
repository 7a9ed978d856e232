import { NotFoundError } from '@backstage/errors';
import {
  foldRun,
  summarizeProgress,
  type RunEvent,
} from '@callboard/backstage-plugin-runbooks-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { NewRunEvent, StoredRun } from '../runs/RunRecord';
import { outdateRunbook } from './outdateViews';
import {
  toRunEvent,
  toRunEventRow,
  toRunRecord,
  type RunEventRow,
  type RunRow,
} from './runRows';

/** Reads a run with its version and its events. */
export async function readRun(
  db: Knex,
  id: string,
  options: { lock: boolean },
): Promise<StoredRun | undefined> {
  const row = await db<RunRow>('runs')
    .where({ id })
    .modify(query => options.lock && query.forUpdate())
    .first();
  if (!row) {
    return undefined;
  }
  const [runbook] = await db('run_versions')
    .where({ hash: row.runbook_hash })
    .pluck('runbook');
  const events = await db<RunEventRow>('run_events')
    .where({ run_id: id })
    .orderBy('seq')
    .select();
  return {
    run: toRunRecord(row as RunRow),
    runbook: JSON.parse(runbook),
    events: (events as RunEventRow[]).map(toRunEvent),
  };
}

/**
 * Adds to a run within a transaction, which has the run's row locked until it
 * ends: every replica adds after the other, and `seq` has no gaps.
 *
 * @throws `NotFoundError` when there is no such run.
 */
export async function appendToRun(
  tx: Knex,
  id: string,
  decide: (stored: StoredRun) => NewRunEvent[],
): Promise<StoredRun> {
  const stored = await readRun(tx, id, { lock: true });
  if (!stored) {
    throw new NotFoundError(`No run ${id} was found`);
  }
  const { run, runbook, events } = stored;
  const added = decide(stored).map(
    (event, index) => ({ ...event, seq: run.seq + 1 + index } as RunEvent),
  );
  if (!added.length) {
    return stored;
  }
  await inChunks(added, chunk =>
    tx('run_events').insert(chunk.map(event => toRunEventRow(id, event))),
  );
  const all = [...events, ...added];
  const state = foldRun(all);
  const progress = summarizeProgress(runbook, state);
  await tx('runs')
    .where({ id })
    .update({
      seq: state.seq,
      ticked: progress.ticked,
      finished_at: state.finished?.at ?? null,
      finished: state.finished ? JSON.stringify(state.finished) : null,
    });
  // How far it has come is no part of views.
  if (added.some(({ kind }) => kind === 'finished')) {
    await outdateRunbook(tx, run);
  }
  return {
    runbook,
    events: all,
    run: {
      ...run,
      seq: state.seq,
      progress,
      ...(state.finished && { finished: state.finished }),
    },
  };
}
