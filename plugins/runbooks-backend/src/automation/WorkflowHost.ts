import type { WorkflowAddress } from './AutomationRecord';

/** What came of asking for a workflow to be started. */
export type DispatchOutcome =
  /** It was started, and this is its run. */
  | { kind: 'started'; workflowRunId: string; url: string }
  /** It was started; the host does not say as which run. */
  | { kind: 'accepted' }
  /** It was certainly not started. */
  | { kind: 'refused'; text: string }
  /** Nobody knows whether it was started. */
  | { kind: 'uncertain'; text: string };

/** A run of a workflow, as its host tells of it. */
export interface WorkflowRun {
  id: string;
  /** File name of the workflow; absent where the host does not say. */
  workflow?: string;
  event?: string;
  /** Branch or tag that it was started at. */
  ref?: string;
  /** Login of who started it. */
  actor?: string;
  status?: string;
  conclusion?: string;
  url: string;
  createdAt: string;
  updatedAt: string;
}

/** Starts workflows and follows them, at whatever host has them. */
export interface WorkflowHost {
  /** Page of a workflow for people. */
  pageOf(address: WorkflowAddress): string;

  /** @throws `ServiceUnavailableError` in words for people, where it cannot be had. */
  defaultBranch(
    address: WorkflowAddress,
    signal?: AbortSignal,
  ): Promise<string>;

  /** Asks once, and never again by itself. Does not throw. */
  dispatch(
    address: WorkflowAddress,
    request: { ref: string; inputs: Record<string, string> },
  ): Promise<DispatchOutcome>;

  /**
   * @returns undefined where the host has no such run (any more).
   * @throws `ServiceUnavailableError` in words for people, where it cannot be had.
   */
  getRun(
    address: WorkflowAddress,
    id: string,
    signal?: AbortSignal,
  ): Promise<WorkflowRun | undefined>;

  /**
   * Runs of a workflow that were asked for by these credentials, and by nobody else.
   *
   * @throws `ServiceUnavailableError` in words for people, where it cannot be had.
   */
  listOwnDispatches(
    address: WorkflowAddress,
    query: { since: string },
    signal?: AbortSignal,
  ): Promise<WorkflowRun[]>;
}
