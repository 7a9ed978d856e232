import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type {
  RunAction,
  RunbookRights,
  RunDetails,
  RunSummary,
  StartRunRequest,
} from '@callboard/backstage-plugin-runbooks-common';

/** On whose behalf something is asked. */
export interface RunOptions {
  credentials: BackstageCredentials;
  /** What the answer says of the caller's rights; nothing is allowed where absent. */
  may?: RunbookRights;
}

/** As {@link RunOptions}, for what only a person does. */
export interface RunUserOptions extends RunOptions {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** What can be asked about runs. */
export interface RunService {
  /**
   * Starts a run of a runbook as it is now.
   *
   * @throws `NotFoundError` when the entity has no such runbook.
   * @throws `InputError` when it has no such environment.
   * @throws `ConflictError` when the request's id belongs to another run.
   */
  startRun(
    entityRef: string,
    runbookId: string,
    request: StartRunRequest,
    options: RunUserOptions,
  ): Promise<RunDetails>;

  /**
   * Newest first.
   *
   * @throws `InputError` for a cursor that no page gave.
   */
  getRuns(
    entityRef: string,
    query: { runbookId?: string; limit?: number; cursor?: string },
    options: RunOptions,
  ): Promise<{ items: RunSummary[]; nextCursor?: string }>;

  /** @throws `NotFoundError` when there is no such run for the caller. */
  getRun(runId: string, options: RunOptions): Promise<RunDetails>;

  /**
   * Adds what was done; it is kept once this resolves. All of it, or nothing.
   *
   * @throws `NotFoundError` when there is no such run for the caller.
   * @throws `InputError` for a step that the run has not got.
   * @throws `ConflictError` for anything but notes once the run is finished.
   */
  addToRun(
    runId: string,
    actions: RunAction[],
    options: RunUserOptions,
  ): Promise<RunDetails>;

  /**
   * @returns the run as Markdown.
   * @throws `NotFoundError` when there is no such run for the caller.
   */
  exportRun(runId: string, options: RunOptions): Promise<string>;
}
