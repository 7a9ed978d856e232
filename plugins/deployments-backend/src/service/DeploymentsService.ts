import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  DeploymentBoard,
  DeploymentDetails,
  DeploymentHistoryPage,
  DeploymentHistoryQuery,
  PortfolioPage,
  PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';

/** On whose behalf something is done. */
export interface DeploymentsServiceOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** What can be asked about deployments. */
export interface DeploymentsService {
  /** @throws `NotFoundError` when there is no such entity for the caller. */
  getBoard(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentBoard>;

  /** @throws `InputError` for a cursor that no page gave. */
  getHistory(
    entityRef: string,
    query: DeploymentHistoryQuery,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentHistoryPage>;

  /** @throws `NotFoundError` when the entity has no such deployment. */
  getDetails(
    entityRef: string,
    deploymentId: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentDetails>;

  /**
   * @param options.readable - where absent, the caller may read every entity
   * @throws `InputError` for a cursor that no page gave.
   */
  getPortfolio(
    query: PortfolioQuery,
    options: DeploymentsServiceOptions & { readable?: ReadableEntities },
  ): Promise<PortfolioPage>;

  /**
   * Reads an entity's sources in the background.
   *
   * @returns when the refresh was accepted: earlier than now, where one was
   * accepted so recently that it has to do.
   * @throws `NotFoundError` when the entity is not configured.
   */
  refresh(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<{ acceptedAt: string }>;
}
