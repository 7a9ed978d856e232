import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DeploymentBoard,
  DeploymentDetails,
  DeploymentHistoryPage,
  DeploymentHistoryQuery,
  PortfolioPage,
  PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import type {
  CatalogSync,
  ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import type { SourceDescription } from '../board/combineSourceStates';
import { presentBoard } from '../board/presentBoard';
import type { WindowClock } from '../board/WindowClock';
import type { Stores } from '../database/Stores';
import type { Target } from '../model/Target';
import type { RefreshRunner } from '../sweep/RefreshRunner';
import { configuringAnnotations } from '../targets/resolveTarget';
import type {
  DeploymentsService,
  DeploymentsServiceOptions,
} from './DeploymentsService';
import type { DetailsReader } from './DetailsReader';
import type { HistoryReader } from './HistoryReader';
import type { PortfolioReader } from './PortfolioReader';

/** Answers from what is stored. Asks nobody's permission: see its decorator. */
export class DefaultDeploymentsService implements DeploymentsService {
  readonly #stores: Stores;
  readonly #catalog: CatalogService;
  readonly #targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
  readonly #history: HistoryReader;
  readonly #details: DetailsReader;
  readonly #portfolio: PortfolioReader;
  readonly #refreshes: RefreshRunner;
  readonly #sources: SourceDescription[];
  readonly #windows: WindowClock;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    catalog: CatalogService;
    targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
    history: HistoryReader;
    details: DetailsReader;
    portfolio: PortfolioReader;
    refreshes: RefreshRunner;
    sources: SourceDescription[];
    windows: WindowClock;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#catalog = options.catalog;
    this.#targetSync = options.targetSync;
    this.#history = options.history;
    this.#details = options.details;
    this.#portfolio = options.portfolio;
    this.#refreshes = options.refreshes;
    this.#sources = options.sources;
    this.#windows = options.windows;
    this.#now = options.now ?? (() => new Date());
  }

  async getBoard(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentBoard> {
    const kept =
      (await this.#stores.boards.read(entityRef)) ??
      ((await this.#findTarget(entityRef, options)) &&
        (await this.#stores.boards.read(entityRef)));
    return kept
      ? presentBoard(kept.board, {
          states: kept.states,
          sources: this.#sources,
          windows: this.#windows,
          now: this.#now(),
        })
      : { kind: 'not-configured', entityRef, missing: configuringAnnotations };
  }

  async getHistory(
    entityRef: string,
    query: DeploymentHistoryQuery,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentHistoryPage> {
    const target = await this.#getTarget(entityRef, options);
    return target
      ? this.#history.read(target, query)
      : { items: [], totalItems: 0 };
  }

  async getDetails(
    entityRef: string,
    deploymentId: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentDetails> {
    const target = await this.#getTarget(entityRef, options);
    if (!target) {
      throw new NotFoundError(`${entityRef} has no deployment ${deploymentId}`);
    }
    return this.#details.read(target, deploymentId, options.signal);
  }

  async getPortfolio(
    query: PortfolioQuery,
    options: DeploymentsServiceOptions & { readable?: ReadableEntities },
  ): Promise<PortfolioPage> {
    return this.#portfolio.read(query, options.readable);
  }

  async refresh(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<{ acceptedAt: string }> {
    const target = await this.#getTarget(entityRef, options);
    if (!target?.environments) {
      throw new NotFoundError(
        `${entityRef} has no sound annotation that says where it is deployed from`,
      );
    }
    return this.#refreshes.request(target.environments);
  }

  async #getTarget(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<Target | undefined> {
    return (
      (await this.#stores.targets.get(entityRef)) ??
      (await this.#findTarget(entityRef, options))
    );
  }

  // The catalog may know an entity that the last synchronisation did not.
  async #findTarget(
    entityRef: string,
    { credentials }: DeploymentsServiceOptions,
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
