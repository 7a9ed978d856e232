import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogSync } from '@callboard/backstage-plugin-environments-node';
import type {
  EntityRunbooks,
  RunbookDetails,
  RunbookGaps,
  RunbookPortfolioPage,
  RunbookPortfolioQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import type { TargetStore } from '../database/TargetStore';
import type { GapsReader } from '../portfolio/GapsReader';
import type { PortfolioReader } from '../portfolio/PortfolioReader';
import type { RefreshRunner } from '../sources/RefreshRunner';
import { configuringAnnotations } from '../targets/resolveTarget';
import type { Target } from '../targets/Target';
import type { RunbookReader } from './RunbookReader';
import type {
  RunbookListOptions,
  RunbookOptions,
  RunbookService,
} from './RunbookService';

const NOTHING = { run: false, sign: false, automate: false };

/** Answers from what is stored. Asks nobody's permission: see its decorator. */
export class DefaultRunbookService implements RunbookService {
  readonly #targets: TargetStore;
  readonly #catalog: CatalogService;
  readonly #targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
  readonly #refreshes: Pick<RefreshRunner, 'request'>;
  readonly #reader: RunbookReader;
  readonly #portfolio: PortfolioReader;
  readonly #gaps: GapsReader;

  constructor(options: {
    targets: TargetStore;
    catalog: CatalogService;
    targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
    refreshes: Pick<RefreshRunner, 'request'>;
    reader: RunbookReader;
    portfolio: PortfolioReader;
    gaps: GapsReader;
  }) {
    this.#targets = options.targets;
    this.#catalog = options.catalog;
    this.#targetSync = options.targetSync;
    this.#refreshes = options.refreshes;
    this.#reader = options.reader;
    this.#portfolio = options.portfolio;
    this.#gaps = options.gaps;
  }

  async getRunbooks(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<EntityRunbooks> {
    const { may = NOTHING } = options;
    const read = async () => this.#reader.readAll(entityRef, may);
    return (
      (await read()) ??
      ((await this.#findTarget(entityRef, options)) && (await read())) ?? {
        kind: 'not-configured',
        entityRef,
        missing: configuringAnnotations,
        looked: [],
      }
    );
  }

  async getRunbook(
    entityRef: string,
    runbookId: string,
    options: RunbookOptions,
  ): Promise<RunbookDetails> {
    const { may = NOTHING } = options;
    const read = async () => this.#reader.readOne(entityRef, runbookId, may);
    const found =
      (await read()) ??
      ((await this.#findTarget(entityRef, options)) && (await read()));
    if (!found) {
      throw new NotFoundError(`${entityRef} has no runbook ${runbookId}`);
    }
    return found;
  }

  async refresh(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<{ acceptedAt: string }> {
    const target =
      (await this.#targets.get(entityRef)) ??
      (await this.#findTarget(entityRef, options));
    if (!target?.places.length) {
      throw new NotFoundError(
        `Nothing is read for ${entityRef}: no annotation says where its runbooks lie, and its source lies at no URL`,
      );
    }
    return this.#refreshes.request(target);
  }

  async getPortfolio(
    query: RunbookPortfolioQuery,
    { readable }: RunbookListOptions,
  ): Promise<RunbookPortfolioPage> {
    return this.#portfolio.read(query, readable);
  }

  async getGaps(
    query: { owner?: string[] },
    { readable }: RunbookListOptions,
  ): Promise<RunbookGaps> {
    return this.#gaps.read(query, readable);
  }

  // The catalog may know an entity that the last synchronisation did not.
  async #findTarget(
    entityRef: string,
    { credentials }: RunbookOptions,
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
