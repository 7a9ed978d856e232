import type {
  AutomationNews,
  AutomationRecord,
} from '../automation/AutomationRecord';
import { ACTIVE_STATES } from '../automation/AutomationRecord';

/** Of the table `run_automations`. */
export interface AutomationRow {
  run_id: string;
  request_id: string;
  name: string;
  step_id: string | null;
  host: string;
  owner: string;
  repository: string;
  repository_key: string;
  workflow: string;
  ref: string;
  inputs: string;
  environment: string | null;
  state: AutomationRecord['state'];
  text: string;
  url: string | null;
  requested_by: string;
  requested_at: string;
  workflow_run_id: string | null;
  upstream_at: string | null;
  due_at: string | null;
  flight: string;
  in_flight: string | null;
}

/** Repositories are the same in whatever case they are written. */
export function repositoryKeyOf(repository: {
  host: string;
  owner: string;
  name: string;
}): string {
  const { host, owner, name } = repository;
  return `${host}/${owner}/${name}`.toLocaleLowerCase('en-US');
}

export function toAutomationRow(record: AutomationRecord): AutomationRow {
  const { address } = record;
  return {
    run_id: record.runId,
    request_id: record.requestId,
    name: record.name,
    step_id: record.stepId ?? null,
    host: address.host,
    owner: address.owner,
    repository: address.name,
    repository_key: repositoryKeyOf(address),
    workflow: address.workflow,
    ref: record.ref,
    inputs: JSON.stringify(record.inputs),
    environment: record.environment ?? null,
    state: record.state,
    text: record.text,
    url: record.url ?? null,
    requested_by: record.by,
    requested_at: record.requestedAt,
    workflow_run_id: record.workflowRunId ?? null,
    upstream_at: record.upstreamAt ?? null,
    due_at: record.dueAt ?? null,
    flight: record.flight,
    in_flight: ACTIVE_STATES.includes(record.state) ? record.flight : null,
  };
}

export function toAutomationRecord(row: AutomationRow): AutomationRecord {
  return {
    runId: row.run_id,
    requestId: row.request_id,
    name: row.name,
    ...(row.step_id !== null && { stepId: row.step_id }),
    address: {
      host: row.host,
      owner: row.owner,
      name: row.repository,
      workflow: row.workflow,
    },
    ref: row.ref,
    inputs: JSON.parse(row.inputs),
    ...(row.environment !== null && { environment: row.environment }),
    state: row.state,
    text: row.text,
    ...(row.url !== null && { url: row.url }),
    by: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.workflow_run_id !== null && { workflowRunId: row.workflow_run_id }),
    ...(row.upstream_at !== null && { upstreamAt: row.upstream_at }),
    ...(row.due_at !== null && { dueAt: row.due_at }),
    flight: row.flight,
  };
}

/** The columns that news change. */
export function newsColumns(
  row: AutomationRow,
  news: AutomationNews,
): Partial<AutomationRow> {
  return {
    state: news.state,
    text: news.text,
    url: news.url ?? row.url,
    workflow_run_id: news.workflowRunId ?? row.workflow_run_id,
    upstream_at: news.upstreamAt ?? row.upstream_at,
    due_at: news.dueAt ?? null,
    // Given up for good once: another one may have been started since.
    in_flight: ACTIVE_STATES.includes(news.state) ? row.in_flight : null,
  };
}
