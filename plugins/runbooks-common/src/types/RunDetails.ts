import type { RunbookRights, RunbookSource } from './EntityRunbooks';
import type { Runbook } from './Runbook';
import type { FoldedRun, RunEvent, RunReason, RunSummary } from './RunbookRun';

/** @public */
export interface StartRunRequest {
  /** Made by the client: sent twice, one run is started. */
  requestId: string;
  environment?: string;
  reason: RunReason;
}

/**
 * A run with the version of the runbook that it was started from.
 *
 * @public
 */
export interface RunDetails extends RunSummary {
  /** Of the environment; absent where the run is for none, or for one that is gone. */
  tier?: 'development' | 'staging' | 'production';
  runbook: Runbook;
  contentHash: string;
  /** Whether the runbook has changed since. */
  outdated: boolean;
  source: RunbookSource;
  /** Values of variables in the run's environment. */
  variables: Record<string, string>;
  state: FoldedRun;
  /** In order. */
  events: RunEvent[];
  may: RunbookRights;
}

/**
 * What an automation will do, before it does it.
 *
 * @public
 */
export interface AutomationPreview {
  name: string;
  title: string;
  /** `owner/name`. */
  repository: string;
  workflow: string;
  ref: string;
  inputs: Record<string, string>;
  environment?: string;
  /** What has to be typed; absent where a click will do. */
  confirmBy?: string;
  /** Why it cannot be started now, in a sentence. */
  blocked?: string;
  url: string;
}

/** @public */
export interface AutomationRequest {
  /** Made by the client: sent twice, or by two people at once, it is dispatched once. */
  requestId: string;
  stepId?: string;
  confirmation?: string;
}
