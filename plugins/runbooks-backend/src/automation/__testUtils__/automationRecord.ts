import type { AutomationRecord } from '../AutomationRecord';
import type { WorkflowRun } from '../WorkflowHost';

export function automationRecord(
  options: Partial<AutomationRecord> = {},
): AutomationRecord {
  return {
    runId: 'run',
    requestId: 'request',
    name: 'rollback-api',
    address: {
      host: 'github.com',
      owner: 'acme',
      name: 'api',
      workflow: 'rollback.yml',
    },
    ref: 'main',
    inputs: {},
    state: 'queued',
    text: 'GitHub has taken it, and its run is looked for.',
    by: 'user:default/one',
    requestedAt: '2026-11-22T10:00:00.500Z',
    dueAt: '2026-11-22T10:00:30.000Z',
    flight: 'flight',
    ...options,
  };
}

export function workflowRun(options: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: '7',
    workflow: 'rollback.yml',
    event: 'workflow_dispatch',
    ref: 'main',
    actor: 'callboard[bot]',
    status: 'queued',
    url: 'https://github.com/acme/api/actions/runs/7',
    createdAt: '2026-11-22T10:00:00.000Z',
    updatedAt: '2026-11-22T10:00:00.000Z',
    ...options,
  };
}
