import {
  entityPath,
  PluginHttpClient,
} from '@callboard/backstage-plugin-environments-common';
import type {
  EnvironmentHealthApi,
  EnvironmentHealthRequestOptions,
} from './EnvironmentHealthApi';
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

/**
 * Talks HTTP to the environment health backend; runs in the browser and in Node.
 *
 * @public
 */
export class EnvironmentHealthClient implements EnvironmentHealthApi {
  readonly #client: PluginHttpClient;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#client = new PluginHttpClient('environment-health', options);
  }

  async getHealth(
    entityRef: string,
    options: EnvironmentHealthRequestOptions & EntityHealthQuery = {},
  ): Promise<EntityHealth> {
    const { results, ...rest } = options;
    return this.#client.request(`${entityPath(entityRef)}/health`, {
      ...rest,
      query: { results },
    });
  }

  async getResults(
    entityRef: string,
    query: EnvironmentResultsQuery,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<EnvironmentResults> {
    return this.#client.request(`${entityPath(entityRef)}/health/results`, {
      ...options,
      query: { ...query },
    });
  }

  async getHistory(
    entityRef: string,
    query: HealthHistoryQuery = {},
    options?: EnvironmentHealthRequestOptions,
  ): Promise<HealthHistory> {
    return this.#client.request(`${entityPath(entityRef)}/history`, {
      ...options,
      query: { ...query },
    });
  }

  async getMetrics(
    entityRef: string,
    query: { environment: string; range: MetricRange },
    options?: EnvironmentHealthRequestOptions,
  ): Promise<EnvironmentMetrics> {
    return this.#client.request(`${entityPath(entityRef)}/metrics`, {
      ...options,
      query,
    });
  }

  async acknowledge(
    entityRef: string,
    body: HealthAcknowledgementRequest,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<HealthAcknowledgement> {
    return this.#client.request(`${entityPath(entityRef)}/acknowledgements`, {
      ...options,
      method: 'POST',
      body,
    });
  }

  async removeAcknowledgement(
    entityRef: string,
    id: string,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<void> {
    return this.#client.request(
      `${entityPath(entityRef)}/acknowledgements/${encodeURIComponent(id)}`,
      { ...options, method: 'DELETE' },
    );
  }

  async run(
    entityRef: string,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<{ acceptedAt: string }> {
    return this.#client.request(`${entityPath(entityRef)}/run`, {
      ...options,
      method: 'POST',
    });
  }

  async getPortfolio(
    query: HealthPortfolioQuery = {},
    options?: EnvironmentHealthRequestOptions,
  ): Promise<HealthPortfolioPage> {
    return this.#client.request('/v1/portfolio', {
      ...options,
      query: { ...query },
    });
  }

  async getRollups(
    query: HealthRollupQuery,
    options?: EnvironmentHealthRequestOptions,
  ): Promise<{ items: HealthRollup[] }> {
    return this.#client.request('/v1/rollups', {
      ...options,
      query: { ...query },
    });
  }

  async getChecks(
    options?: EnvironmentHealthRequestOptions,
  ): Promise<{ items: HealthCheckDescription[] }> {
    return this.#client.request('/v1/checks', options);
  }
}
