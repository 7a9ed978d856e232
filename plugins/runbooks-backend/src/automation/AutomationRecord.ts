import type { AutomationState } from '@callboard/backstage-plugin-runbooks-common';

/** Where a workflow is started. The server has bound the host; no client names it. */
export interface WorkflowAddress {
  host: string;
  owner: string;
  /** Of the repository. */
  name: string;
  /** File name. */
  workflow: string;
}

/** One request for an automation within a run. */
export interface AutomationRecord {
  runId: string;
  /** Of the client; unique in the run. */
  requestId: string;
  /** Of the automation. */
  name: string;
  stepId?: string;
  address: WorkflowAddress;
  ref: string;
  inputs: Record<string, string>;
  environment?: string;
  state: AutomationState;
  text: string;
  url?: string;
  by: string;
  requestedAt: string;
  /** GitHub's id of the workflow run; absent where it is not known. */
  workflowRunId?: string;
  /** When GitHub changed the workflow run last, as far as it is known here. */
  upstreamAt?: string;
  /** When it is to be looked at next; absent where that is of no use any more. */
  dueAt?: string;
  /** Same for all that must not run at the same time. */
  flight: string;
}

/** States in which a second start is refused. */
export const ACTIVE_STATES: AutomationState[] = [
  'dispatching',
  'queued',
  'in_progress',
];

/** News of an automation; what is absent stays as it is, but for `dueAt`. */
export interface AutomationNews {
  state: AutomationState;
  /** One sentence. */
  text: string;
  url?: string;
  workflowRunId?: string;
  upstreamAt?: string;
  dueAt: string | undefined;
}
