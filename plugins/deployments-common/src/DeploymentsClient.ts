import {
  entityPath,
  PluginHttpClient,
} from '@callboard/backstage-plugin-environments-common';
import type {
  DeploymentsApi,
  DeploymentsRequestOptions,
} from './DeploymentsApi';
import type {
  DeploymentBoard,
  DeploymentDetails,
  DeploymentHistoryPage,
  DeploymentHistoryQuery,
  PortfolioPage,
  PortfolioQuery,
} from './types';

/**
 * Talks HTTP to the deployments backend; runs in the browser and in Node.
 *
 * @public
 */
export class DeploymentsClient implements DeploymentsApi {
  readonly #client: PluginHttpClient;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#client = new PluginHttpClient('deployments', options);
  }

  async getBoard(
    entityRef: string,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentBoard> {
    return this.#client.request(`${entityPath(entityRef)}/board`, options);
  }

  async getHistory(
    entityRef: string,
    query: DeploymentHistoryQuery = {},
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentHistoryPage> {
    return this.#client.request(`${entityPath(entityRef)}/deployments`, {
      ...options,
      query: { ...query },
    });
  }

  async getDetails(
    entityRef: string,
    deploymentId: string,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentDetails> {
    const id = encodeURIComponent(deploymentId);
    return this.#client.request(
      `${entityPath(entityRef)}/deployments/${id}`,
      options,
    );
  }

  async getPortfolio(
    query: PortfolioQuery = {},
    options?: DeploymentsRequestOptions,
  ): Promise<PortfolioPage> {
    return this.#client.request('/v1/portfolio', {
      ...options,
      query: { ...query },
    });
  }

  async refresh(
    entityRef: string,
    options?: DeploymentsRequestOptions,
  ): Promise<{ acceptedAt: string }> {
    return this.#client.request(`${entityPath(entityRef)}/refresh`, {
      ...options,
      method: 'POST',
    });
  }
}
