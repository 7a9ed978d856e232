import type {
  EntityHealth,
  EntityHealthQuery,
  EnvironmentMetrics,
  EnvironmentResults,
  EnvironmentResultsQuery,
  HealthAcknowledgement,
  HealthAcknowledgementRequest,
  HealthCheckDescription,
  HealthHistory,
  HealthHistoryQuery,
  HealthPortfolioPage,
  HealthPortfolioQuery,
  HealthRollup,
  HealthRollupQuery,
  MetricRange,
} from './types';

/** @public */
export interface EnvironmentHealthRequestOptions {
  /** For calls by a backend plugin or a command; the browser's fetch adds its own. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * What the environment health backend answers.
 *
 * @remarks Every method throws `ResponseError` with the backend's own words where the answer is an error.
 *
 * @public
 */
export interface EnvironmentHealthApi {
  /** GET /v1/entities/:kind/:namespace/:name/health?results; healthy results are counted only, unless asked for. */
  getHealth(
    entityRef: string,
    options?: EnvironmentHealthRequestOptions & EntityHealthQuery,
  ): Promise<EntityHealth>;
  /** GET /v1/entities/:kind/:namespace/:name/health/results?environment&category */
  getResults(
    entityRef: string,
    query: EnvironmentResultsQuery,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<EnvironmentResults>;
  /** GET /v1/entities/:kind/:namespace/:name/history */
  getHistory(
    entityRef: string,
    query?: HealthHistoryQuery,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<HealthHistory>;
  /** GET /v1/entities/:kind/:namespace/:name/metrics?environment&range */
  getMetrics(
    entityRef: string,
    query: { environment: string; range: MetricRange },
    options?: EnvironmentHealthRequestOptions,
  ): Promise<EnvironmentMetrics>;
  /** POST /v1/entities/:kind/:namespace/:name/acknowledgements; replaces an earlier one of the same result. */
  acknowledge(
    entityRef: string,
    request: HealthAcknowledgementRequest,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<HealthAcknowledgement>;
  /** DELETE /v1/entities/:kind/:namespace/:name/acknowledgements/:id */
  removeAcknowledgement(
    entityRef: string,
    id: string,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<void>;
  /** POST /v1/entities/:kind/:namespace/:name/run; the checks run in the background, those that cost money excepted. */
  run(
    entityRef: string,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<{ acceptedAt: string }>;
  /** GET /v1/portfolio */
  getPortfolio(
    query?: HealthPortfolioQuery,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<HealthPortfolioPage>;
  /** GET /v1/rollups */
  getRollups(
    query: HealthRollupQuery,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<{ items: HealthRollup[] }>;
  /** GET /v1/checks */
  getChecks(
    options?: EnvironmentHealthRequestOptions,
  ): Promise<{ items: HealthCheckDescription[] }>;
}
