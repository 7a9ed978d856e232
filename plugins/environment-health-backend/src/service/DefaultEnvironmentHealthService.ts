import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  HEALTH_CATEGORIES,
  METRIC_RANGES,
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
import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type { CatalogSync } from '@callboard/backstage-plugin-environments-node';
import type { Acknowledger } from '../acknowledge/Acknowledger';
import type { Stores } from '../database/Stores';
import type { HistoryReader } from '../history/HistoryReader';
import type { MaintenanceClock } from '../maintenance/MaintenanceClock';
import type { Target } from '../model/Target';
import { findRounds, presentChecks } from '../present/presentChecks';
import {
  lacksOutdated,
  presentHealth,
  uptimeSince,
} from '../present/presentHealth';
import { summarizeChecks } from '../rollup/summarizeChecks';
import type { RunRunner } from '../sweep/RunRunner';
import { configuringAnnotations } from '../targets/resolveTarget';
import type {
  EnvironmentHealthService,
  HealthPortfolioOptions,
  HealthServiceOptions,
  HealthUserOptions,
} from './EnvironmentHealthService';
import type { PortfolioReader } from './PortfolioReader';

const FORBIDDEN = { acknowledge: false, run: false };

/** Answers from what is stored. Asks nobody's permission: see its decorator. */
export class DefaultEnvironmentHealthService
  implements EnvironmentHealthService
{
  readonly #stores: Stores;
  readonly #catalog: CatalogService;
  readonly #targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
  readonly #runs: Pick<RunRunner, 'request'>;
  readonly #acknowledger: Acknowledger;
  readonly #history: HistoryReader;
  readonly #portfolio: PortfolioReader;
  readonly #maintenance: MaintenanceClock;
  readonly #checks: HealthCheckDescription[];
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    catalog: CatalogService;
    targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
    runs: Pick<RunRunner, 'request'>;
    acknowledger: Acknowledger;
    history: HistoryReader;
    portfolio: PortfolioReader;
    maintenance: MaintenanceClock;
    /** Of every suite. */
    checks: HealthCheckDescription[];
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#catalog = options.catalog;
    this.#targetSync = options.targetSync;
    this.#runs = options.runs;
    this.#acknowledger = options.acknowledger;
    this.#history = options.history;
    this.#portfolio = options.portfolio;
    this.#maintenance = options.maintenance;
    this.#checks = options.checks;
    this.#now = options.now ?? (() => new Date());
  }

  async getHealth(
    entityRef: string,
    { results }: EntityHealthQuery,
    options: HealthServiceOptions & {
      may?: { acknowledge: boolean; run: boolean };
    },
  ): Promise<EntityHealth> {
    const now = this.#now();
    const read = async () => {
      const { healths } = this.#stores;
      const since = uptimeSince(now);
      const reading = await healths.read(entityRef, { results, since });
      return reading && lacksOutdated(reading, now)
        ? healths.read(entityRef, { results: 'all', since })
        : reading;
    };
    const reading =
      (await read()) ??
      ((await this.#findTarget(entityRef, options)) && (await read()));
    return reading
      ? presentHealth(reading, {
          maintenance: this.#maintenance,
          results,
          may: options.may ?? FORBIDDEN,
          now,
        })
      : { kind: 'not-configured', entityRef, missing: configuringAnnotations };
  }

  async getResults(
    entityRef: string,
    { environment, category }: EnvironmentResultsQuery,
  ): Promise<EnvironmentResults> {
    const now = this.#now();
    const reading = await this.#stores.healths.read(entityRef, {
      results: 'all',
      since: now.toISOString(),
    });
    const kept =
      reading?.health.kind === 'health'
        ? reading.health.environments.find(
            ({ environment: { name } }) => name === environment,
          )
        : undefined;
    if (!reading || !kept) {
      throw new NotFoundError(`${entityRef} has no environment ${environment}`);
    }
    const presented = presentChecks(kept, findRounds(reading.rounds), {
      maintenance: this.#maintenance,
      now,
    });
    return {
      entityRef,
      environment,
      checks: summarizeChecks(
        category
          ? presented.filter(check => check.category === category)
          : presented,
      ).checks,
    };
  }

  async getHistory(
    entityRef: string,
    query: HealthHistoryQuery,
    options: HealthServiceOptions,
  ): Promise<HealthHistory> {
    const environments = await this.#environmentsOf(entityRef, options);
    return this.#history.read(entityRef, environments, query, this.#now());
  }

  async getMetrics(
    entityRef: string,
    { environment, range }: { environment: string; range: MetricRange },
    options: HealthServiceOptions,
  ): Promise<EnvironmentMetrics> {
    const environments = await this.#environmentsOf(entityRef, options);
    if (!environments.some(({ name }) => name === environment)) {
      throw new NotFoundError(`${entityRef} has no environment ${environment}`);
    }
    const { series, observedAt } = await this.#stores.series.list(
      entityRef,
      environment,
      range,
    );
    const from = new Date(
      this.#now().getTime() - METRIC_RANGES[range].spanSeconds * 1000,
    ).toISOString();
    return {
      entityRef,
      environment,
      range,
      series: series.map(line => ({
        ...line,
        points: line.points.filter(({ at }) => at >= from),
      })),
      ...(observedAt && { observedAt }),
    };
  }

  async acknowledge(
    entityRef: string,
    request: HealthAcknowledgementRequest,
    { credentials }: HealthUserOptions,
  ): Promise<HealthAcknowledgement> {
    return this.#acknowledger.acknowledge(
      entityRef,
      request,
      credentials.principal.userEntityRef,
    );
  }

  async removeAcknowledgement(entityRef: string, id: string): Promise<void> {
    await this.#acknowledger.remove(entityRef, id);
  }

  async run(
    entityRef: string,
    options: HealthServiceOptions,
  ): Promise<{ acceptedAt: string }> {
    const target = await this.#getTarget(entityRef, options);
    if (!target?.environments) {
      throw new NotFoundError(
        `${entityRef} has no sound annotation that says what there is to check`,
      );
    }
    return this.#runs.request(entityRef);
  }

  async getPortfolio(
    query: HealthPortfolioQuery,
    { readable }: HealthPortfolioOptions,
  ): Promise<HealthPortfolioPage> {
    return this.#portfolio.read(query, readable);
  }

  async getRollups(
    query: HealthRollupQuery,
    { readable }: HealthPortfolioOptions,
  ): Promise<{ items: HealthRollup[] }> {
    return { items: await this.#portfolio.rollUp(query, readable) };
  }

  async getChecks(): Promise<{ items: HealthCheckDescription[] }> {
    const rank = ({ category }: HealthCheckDescription) =>
      HEALTH_CATEGORIES.indexOf(category);
    return {
      items: this.#checks
        .map(({ id, category, title, description }) => ({
          id,
          category,
          title,
          description,
        }))
        .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title)),
    };
  }

  async #environmentsOf(
    entityRef: string,
    options: HealthServiceOptions,
  ): Promise<Environment[]> {
    const target = await this.#getTarget(entityRef, options);
    return target?.environments?.environments ?? [];
  }

  async #getTarget(
    entityRef: string,
    options: HealthServiceOptions,
  ): Promise<Target | undefined> {
    return (
      (await this.#stores.targets.get(entityRef)) ??
      (await this.#findTarget(entityRef, options))
    );
  }

  // The catalog may know an entity that the last synchronisation did not.
  async #findTarget(
    entityRef: string,
    { credentials }: HealthServiceOptions,
  ): Promise<Target | undefined> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef} was found`);
    }
    return this.#targetSync.syncOne(entity);
  }
}
