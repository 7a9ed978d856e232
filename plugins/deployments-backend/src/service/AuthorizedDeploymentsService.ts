import {
  deploymentsReadPermission,
  deploymentsRefreshPermission,
  type DeploymentBoard,
  type DeploymentDetails,
  type DeploymentHistoryPage,
  type DeploymentHistoryQuery,
  type PortfolioPage,
  type PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type {
  DeploymentsService,
  DeploymentsServiceOptions,
} from './DeploymentsService';

const mayRead = { required: [deploymentsReadPermission] };
const mayRefresh = {
  required: [deploymentsReadPermission, deploymentsRefreshPermission],
};

/**
 * Lets through what the caller may do: with a permission of this plugin, and on
 * entities that the caller may read in the catalog.
 */
export class AuthorizedDeploymentsService implements DeploymentsService {
  readonly #service: DeploymentsService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: DeploymentsService;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async getBoard(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentBoard> {
    await this.#authorizer.authorizeEntity(entityRef, mayRead, options);
    return this.#service.getBoard(entityRef, options);
  }

  async getHistory(
    entityRef: string,
    query: DeploymentHistoryQuery,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentHistoryPage> {
    await this.#authorizer.authorizeEntity(entityRef, mayRead, options);
    return this.#service.getHistory(entityRef, query, options);
  }

  async getDetails(
    entityRef: string,
    deploymentId: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentDetails> {
    await this.#authorizer.authorizeEntity(entityRef, mayRead, options);
    return this.#service.getDetails(entityRef, deploymentId, options);
  }

  async getPortfolio(
    query: PortfolioQuery,
    options: DeploymentsServiceOptions,
  ): Promise<PortfolioPage> {
    return this.#service.getPortfolio(query, {
      ...options,
      readable: await this.#authorizer.authorizeEntities(
        [deploymentsReadPermission],
        options,
      ),
    });
  }

  async refresh(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<{ acceptedAt: string }> {
    await this.#authorizer.authorizeEntity(entityRef, mayRefresh, options);
    return this.#service.refresh(entityRef, options);
  }
}
