import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
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
} from '@callboard/backstage-plugin-environment-health-common';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';

/** On whose behalf something is done. */
export interface HealthServiceOptions {
  credentials: BackstageCredentials;
}

/** As {@link HealthServiceOptions}, for what only a person does. */
export interface HealthUserOptions {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** Which entities the caller may read; every one where absent. */
export interface HealthPortfolioOptions extends HealthServiceOptions {
  readable?: ReadableEntities;
}

/** What can be asked about the health of environments. */
export interface EnvironmentHealthService {
  /**
   * @param options.may - what the answer says of the caller's rights: nothing is allowed where absent
   * @throws `NotFoundError` when there is no such entity for the caller.
   */
  getHealth(
    entityRef: string,
    query: EntityHealthQuery,
    options: HealthServiceOptions & {
      may?: { acknowledge: boolean; run: boolean };
    },
  ): Promise<EntityHealth>;

  /** @throws `NotFoundError` when the entity has no such environment, or there is no such entity for the caller. */
  getResults(
    entityRef: string,
    query: EnvironmentResultsQuery,
    options: HealthServiceOptions,
  ): Promise<EnvironmentResults>;

  /** @throws `NotFoundError` when there is no such entity for the caller. */
  getHistory(
    entityRef: string,
    query: HealthHistoryQuery,
    options: HealthServiceOptions,
  ): Promise<HealthHistory>;

  /** @throws `NotFoundError` when the entity has no such environment. */
  getMetrics(
    entityRef: string,
    query: { environment: string; range: MetricRange },
    options: HealthServiceOptions,
  ): Promise<EnvironmentMetrics>;

  /**
   * Marks a failing result as known to the caller, instead of an earlier mark.
   *
   * @throws `NotFoundError` when there is no such result.
   * @throws `ConflictError` when there is nothing wrong with it.
   * @throws `InputError` when the end is not in the future, or too far in it.
   */
  acknowledge(
    entityRef: string,
    request: HealthAcknowledgementRequest,
    options: HealthUserOptions,
  ): Promise<HealthAcknowledgement>;

  /** @throws `NotFoundError` when the entity has no such acknowledgement. */
  removeAcknowledgement(
    entityRef: string,
    id: string,
    options: HealthServiceOptions,
  ): Promise<void>;

  /**
   * Has the checks of an entity run in the background, but for those that cost money.
   *
   * @returns when the request was accepted: earlier than now, where one was
   * accepted so recently that it has to do.
   * @throws `NotFoundError` when there is nothing to check.
   */
  run(
    entityRef: string,
    options: HealthServiceOptions,
  ): Promise<{ acceptedAt: string }>;

  /** @throws `InputError` for a cursor that no page gave. */
  getPortfolio(
    query: HealthPortfolioQuery,
    options: HealthPortfolioOptions,
  ): Promise<HealthPortfolioPage>;

  getRollups(
    query: HealthRollupQuery,
    options: HealthPortfolioOptions,
  ): Promise<{ items: HealthRollup[] }>;

  getChecks(
    options: HealthServiceOptions,
  ): Promise<{ items: HealthCheckDescription[] }>;
}
