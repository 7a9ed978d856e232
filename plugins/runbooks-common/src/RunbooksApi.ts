import type {
  AutomationPreview,
  AutomationRequest,
  EntityRunbooks,
  ProcedureCalendar,
  ProcedureQuery,
  RunAction,
  RunbookDetails,
  RunbookGaps,
  RunbookPortfolioPage,
  RunbookPortfolioQuery,
  RunDetails,
  RunSummary,
  StartRunRequest,
} from './types';

/** @public */
export interface RunbooksRequestOptions {
  /** For calls by a backend plugin or a command; the browser's fetch adds its own. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * What the runbooks backend answers.
 *
 * @remarks Every method throws `ResponseError` with the backend's own words where the answer is an error.
 *
 * @public
 */
export interface RunbooksApi {
  /** GET /v1/entities/:kind/:namespace/:name/runbooks */
  getRunbooks(
    entityRef: string,
    options?: RunbooksRequestOptions,
  ): Promise<EntityRunbooks>;
  /** GET /v1/entities/:kind/:namespace/:name/runbooks/:runbookId */
  getRunbook(
    entityRef: string,
    runbookId: string,
    options?: RunbooksRequestOptions,
  ): Promise<RunbookDetails>;
  /** POST /v1/entities/:kind/:namespace/:name/refresh; reads the repository again in the background. */
  refresh(
    entityRef: string,
    options?: RunbooksRequestOptions,
  ): Promise<{ acceptedAt: string }>;
  /** POST /v1/entities/:kind/:namespace/:name/runbooks/:runbookId/runs */
  startRun(
    entityRef: string,
    runbookId: string,
    request: StartRunRequest,
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails>;
  /** GET /v1/entities/:kind/:namespace/:name/runs?limit&cursor; newest first. */
  getRuns(
    entityRef: string,
    query?: { runbookId?: string; limit?: number; cursor?: string },
    options?: RunbooksRequestOptions,
  ): Promise<{ items: RunSummary[]; nextCursor?: string }>;
  /** GET /v1/runs/:runId */
  getRun(runId: string, options?: RunbooksRequestOptions): Promise<RunDetails>;
  /** POST /v1/runs/:runId/actions; those that are known already are left out. */
  addToRun(
    runId: string,
    actions: RunAction[],
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails>;
  /** GET /v1/runs/:runId/export; the run as Markdown. */
  exportRun(runId: string, options?: RunbooksRequestOptions): Promise<string>;
  /** GET /v1/runs/:runId/automations/:name */
  previewAutomation(
    runId: string,
    name: string,
    options?: RunbooksRequestOptions,
  ): Promise<AutomationPreview>;
  /** POST /v1/runs/:runId/automations/:name */
  startAutomation(
    runId: string,
    name: string,
    request: AutomationRequest,
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails>;
  /** GET /v1/portfolio */
  getPortfolio(
    query?: RunbookPortfolioQuery,
    options?: RunbooksRequestOptions,
  ): Promise<RunbookPortfolioPage>;
  /** GET /v1/procedures */
  getProcedures(
    query?: ProcedureQuery,
    options?: RunbooksRequestOptions,
  ): Promise<ProcedureCalendar>;
  /** GET /v1/gaps */
  getGaps(
    query?: { owner?: string[] },
    options?: RunbooksRequestOptions,
  ): Promise<RunbookGaps>;
  /** POST /v1/calendar-feeds; a secret address to subscribe to, of what the caller may read. */
  createCalendarFeed(
    query?: { owner?: string[] },
    options?: RunbooksRequestOptions,
  ): Promise<{ url: string }>;
  /** DELETE /v1/calendar-feeds; none of the addresses that the caller created is readable any more. */
  removeCalendarFeeds(
    options?: RunbooksRequestOptions,
  ): Promise<{ removed: number }>;
}
