import {
  environmentHealthAcknowledgePermission,
  environmentHealthReadPermission,
  environmentHealthRunPermission,
  type EntityHealth,
  type EntityHealthQuery,
  type EnvironmentMetrics,
  type EnvironmentResults,
  type EnvironmentResultsQuery,
  type HealthAcknowledgement,
  type HealthAcknowledgementRequest,
  type HealthCheckDescription,
  type HealthHistory,
  type HealthHistoryQuery,
  type HealthPortfolioPage,
  type HealthPortfolioQuery,
  type HealthRollup,
  type HealthRollupQuery,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type {
  EnvironmentHealthService,
  HealthServiceOptions,
  HealthUserOptions,
} from './EnvironmentHealthService';

const mayRead = { required: [environmentHealthReadPermission] };
const mayReadAndPerhapsWrite = {
  ...mayRead,
  optional: [
    environmentHealthAcknowledgePermission,
    environmentHealthRunPermission,
  ],
};
const mayAcknowledge = {
  required: [
    environmentHealthReadPermission,
    environmentHealthAcknowledgePermission,
  ],
};
const mayRun = {
  required: [environmentHealthReadPermission, environmentHealthRunPermission],
};

/**
 * Lets through what the caller may do: with a permission of this plugin, and on
 * entities that the caller may read in the catalog.
 */
export class AuthorizedEnvironmentHealthService
  implements EnvironmentHealthService
{
  readonly #service: EnvironmentHealthService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: EnvironmentHealthService;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async getHealth(
    entityRef: string,
    query: EntityHealthQuery,
    options: HealthServiceOptions,
  ): Promise<EntityHealth> {
    const granted = await this.#authorizer.authorizeEntity(
      entityRef,
      mayReadAndPerhapsWrite,
      options,
    );
    return this.#service.getHealth(entityRef, query, {
      ...options,
      may: {
        acknowledge: granted.has(environmentHealthAcknowledgePermission),
        run: granted.has(environmentHealthRunPermission),
      },
    });
  }

  async getResults(
    entityRef: string,
    query: EnvironmentResultsQuery,
    options: HealthServiceOptions,
  ): Promise<EnvironmentResults> {
    await this.#authorizer.authorizeEntity(entityRef, mayRead, options);
    return this.#service.getResults(entityRef, query, options);
  }

  async getHistory(
    entityRef: string,
    query: HealthHistoryQuery,
    options: HealthServiceOptions,
  ): Promise<HealthHistory> {
    await this.#authorizer.authorizeEntity(entityRef, mayRead, options);
    return this.#service.getHistory(entityRef, query, options);
  }

  async getMetrics(
    entityRef: string,
    query: { environment: string; range: MetricRange },
    options: HealthServiceOptions,
  ): Promise<EnvironmentMetrics> {
    await this.#authorizer.authorizeEntity(entityRef, mayRead, options);
    return this.#service.getMetrics(entityRef, query, options);
  }

  async acknowledge(
    entityRef: string,
    request: HealthAcknowledgementRequest,
    options: HealthUserOptions,
  ): Promise<HealthAcknowledgement> {
    await this.#authorizer.authorizeEntity(entityRef, mayAcknowledge, options);
    return this.#service.acknowledge(entityRef, request, options);
  }

  async removeAcknowledgement(
    entityRef: string,
    id: string,
    options: HealthServiceOptions,
  ): Promise<void> {
    await this.#authorizer.authorizeEntity(entityRef, mayAcknowledge, options);
    return this.#service.removeAcknowledgement(entityRef, id, options);
  }

  async run(
    entityRef: string,
    options: HealthServiceOptions,
  ): Promise<{ acceptedAt: string }> {
    await this.#authorizer.authorizeEntity(entityRef, mayRun, options);
    return this.#service.run(entityRef, options);
  }

  async getPortfolio(
    query: HealthPortfolioQuery,
    options: HealthServiceOptions,
  ): Promise<HealthPortfolioPage> {
    return this.#service.getPortfolio(query, await this.#narrowed(options));
  }

  async getRollups(
    query: HealthRollupQuery,
    options: HealthServiceOptions,
  ): Promise<{ items: HealthRollup[] }> {
    return this.#service.getRollups(query, await this.#narrowed(options));
  }

  async getChecks(
    options: HealthServiceOptions,
  ): Promise<{ items: HealthCheckDescription[] }> {
    await this.#authorizer.authorize(mayRead.required, options);
    return this.#service.getChecks(options);
  }

  async #narrowed(options: HealthServiceOptions) {
    return {
      ...options,
      readable: await this.#authorizer.authorizeEntities(
        mayRead.required,
        options,
      ),
    };
  }
}
