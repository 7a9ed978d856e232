import type {
  RunEvent,
  RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunRecord } from '../runs/RunRecord';

/** Of the table `runs`. */
export interface RunRow {
  id: string;
  request_id: string;
  entity_ref: string;
  runbook_id: string;
  runbook_title: string;
  runbook_hash: string;
  content_hash: string;
  environment: string | null;
  variables: string;
  source: string;
  repository: string | null;
  reason_kind: string;
  reason: string;
  started_at: string;
  started_by: string;
  finished_at: string | null;
  finished: string | null;
  ticked: number;
  steps: number;
  seq: number;
}

/** Of the table `run_events`. */
export interface RunEventRow {
  run_id: string;
  seq: number;
  id: string;
  at: string;
  made_by: string;
  content: string;
}

export function toRunRow(run: RunRecord): RunRow {
  return {
    id: run.id,
    request_id: run.requestId,
    entity_ref: run.entityRef,
    runbook_id: run.runbookId,
    runbook_title: run.runbookTitle,
    runbook_hash: run.runbookHash,
    content_hash: run.contentHash,
    environment: run.environment ?? null,
    variables: JSON.stringify(run.variables),
    source: JSON.stringify(run.source),
    repository: run.repository ? JSON.stringify(run.repository) : null,
    reason_kind: run.reason.kind,
    reason: JSON.stringify(run.reason),
    started_at: run.startedAt,
    started_by: run.startedBy,
    finished_at: run.finished?.at ?? null,
    finished: run.finished ? JSON.stringify(run.finished) : null,
    ticked: run.progress.ticked,
    steps: run.progress.of,
    seq: run.seq,
  };
}

export function toRunRecord(row: RunRow): RunRecord {
  return {
    id: row.id,
    requestId: row.request_id,
    entityRef: row.entity_ref,
    runbookId: row.runbook_id,
    runbookTitle: row.runbook_title,
    runbookHash: row.runbook_hash,
    contentHash: row.content_hash,
    ...(row.environment !== null && { environment: row.environment }),
    variables: JSON.parse(row.variables),
    source: JSON.parse(row.source),
    ...(row.repository !== null && { repository: JSON.parse(row.repository) }),
    reason: JSON.parse(row.reason),
    startedAt: row.started_at,
    startedBy: row.started_by,
    ...(row.finished !== null && { finished: JSON.parse(row.finished) }),
    progress: { ticked: row.ticked, of: row.steps },
    seq: row.seq,
  };
}

export function toRunEventRow(
  runId: string,
  { seq, id, at, by, ...content }: RunEvent,
): RunEventRow {
  return {
    run_id: runId,
    seq,
    id,
    at,
    made_by: by,
    content: JSON.stringify(content),
  };
}

export function toRunEvent(row: RunEventRow): RunEvent {
  return {
    seq: row.seq,
    id: row.id,
    at: row.at,
    by: row.made_by,
    ...JSON.parse(row.content),
  };
}

/** Of a run, what lists show. */
export type RunSummaryRow = Pick<RunRow, (typeof SUMMARY_COLUMNS)[number]>;

export const SUMMARY_COLUMNS = [
  'id',
  'entity_ref',
  'runbook_id',
  'runbook_title',
  'environment',
  'reason',
  'started_at',
  'started_by',
  'finished',
  'ticked',
  'steps',
] as const satisfies (keyof RunRow)[];

export function toSummary(row: RunSummaryRow): RunSummary {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    runbookId: row.runbook_id,
    runbookTitle: row.runbook_title,
    ...(row.environment !== null && { environment: row.environment }),
    reason: JSON.parse(row.reason),
    startedAt: row.started_at,
    startedBy: row.started_by,
    ...(row.finished !== null && { finished: JSON.parse(row.finished) }),
    progress: { ticked: row.ticked, of: row.steps },
  };
}
