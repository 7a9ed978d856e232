import type {
  DeploymentBoard,
  DeploymentDetails,
  DeploymentHistoryPage,
  DeploymentHistoryQuery,
  PortfolioPage,
  PortfolioQuery,
} from './types';

/** @public */
export interface DeploymentsRequestOptions {
  /** For calls by a backend plugin; the browser's fetch adds its own. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * What the deployments backend answers.
 *
 * @remarks Every method throws `ResponseError` with the backend's own words where the answer is an error.
 *
 * @public
 */
export interface DeploymentsApi {
  /** GET /v1/entities/:kind/:namespace/:name/board */
  getBoard(
    entityRef: string,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentBoard>;
  /** GET /v1/entities/:kind/:namespace/:name/deployments */
  getHistory(
    entityRef: string,
    query?: DeploymentHistoryQuery,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentHistoryPage>;
  /** GET /v1/entities/:kind/:namespace/:name/deployments/:id */
  getDetails(
    entityRef: string,
    deploymentId: string,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentDetails>;
  /** GET /v1/portfolio */
  getPortfolio(
    query?: PortfolioQuery,
    options?: DeploymentsRequestOptions,
  ): Promise<PortfolioPage>;
  /** POST /v1/entities/:kind/:namespace/:name/refresh; the sweep runs in the background. */
  refresh(
    entityRef: string,
    options?: DeploymentsRequestOptions,
  ): Promise<{ acceptedAt: string }>;
}
