import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
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

type QueryValue = string | number | boolean | string[] | undefined;

function toQueryString(query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        params.append(key, String(item));
      }
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return ['/v1/entities', kind.toLocaleLowerCase('en-US'), namespace, name]
    .map((part, index) => (index ? encodeURIComponent(part) : part))
    .join('/');
}

/**
 * Talks HTTP to the deployments backend; runs in the browser and in Node.
 *
 * @public
 */
export class DeploymentsClient implements DeploymentsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getBoard(
    entityRef: string,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentBoard> {
    return this.#request(`${entityPath(entityRef)}/board`, options);
  }

  async getHistory(
    entityRef: string,
    query: DeploymentHistoryQuery = {},
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentHistoryPage> {
    return this.#request(
      `${entityPath(entityRef)}/deployments${toQueryString({ ...query })}`,
      options,
    );
  }

  async getDetails(
    entityRef: string,
    deploymentId: string,
    options?: DeploymentsRequestOptions,
  ): Promise<DeploymentDetails> {
    return this.#request(
      `${entityPath(entityRef)}/deployments/${encodeURIComponent(
        deploymentId,
      )}`,
      options,
    );
  }

  async getPortfolio(
    query: PortfolioQuery = {},
    options?: DeploymentsRequestOptions,
  ): Promise<PortfolioPage> {
    return this.#request(
      `/v1/portfolio${toQueryString({ ...query })}`,
      options,
    );
  }

  async refresh(
    entityRef: string,
    options?: DeploymentsRequestOptions,
  ): Promise<{ acceptedAt: string }> {
    return this.#request(`${entityPath(entityRef)}/refresh`, options, 'POST');
  }

  async #request<T>(
    path: string,
    options: DeploymentsRequestOptions = {},
    method: 'GET' | 'POST' = 'GET',
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('deployments');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      signal: options.signal,
      headers: options.token
        ? { Authorization: `Bearer ${options.token}` }
        : undefined,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
