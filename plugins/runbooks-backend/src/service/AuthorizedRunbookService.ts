import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import {
  runbooksAutomatePermission,
  runbooksReadPermission,
  runbooksRefreshPermission,
  runbooksRunPermission,
  runbooksSignPermission,
  type EntityRunbooks,
  type RunbookDetails,
  type RunbookGaps,
  type RunbookPortfolioPage,
  type RunbookPortfolioQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import type {
  RunbookListOptions,
  RunbookOptions,
  RunbookService,
} from './RunbookService';

const mayRead = { required: [runbooksReadPermission] };
const mayReadAndPerhapsMore = {
  ...mayRead,
  optional: [
    runbooksRunPermission,
    runbooksSignPermission,
    runbooksAutomatePermission,
  ],
};
const mayRefresh = {
  required: [runbooksReadPermission, runbooksRefreshPermission],
};

/**
 * Lets through what the caller may do: with a permission of this plugin, and on
 * entities that the caller may read in the catalog.
 */
export class AuthorizedRunbookService implements RunbookService {
  readonly #service: RunbookService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: RunbookService;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async getRunbooks(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<EntityRunbooks> {
    return this.#service.getRunbooks(
      entityRef,
      await this.#withRights(entityRef, options),
    );
  }

  async getRunbook(
    entityRef: string,
    runbookId: string,
    options: RunbookOptions,
  ): Promise<RunbookDetails> {
    return this.#service.getRunbook(
      entityRef,
      runbookId,
      await this.#withRights(entityRef, options),
    );
  }

  async refresh(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<{ acceptedAt: string }> {
    await this.#authorizer.authorizeEntity(entityRef, mayRefresh, options);
    return this.#service.refresh(entityRef, options);
  }

  async getPortfolio(
    query: RunbookPortfolioQuery,
    options: RunbookListOptions,
  ): Promise<RunbookPortfolioPage> {
    return this.#service.getPortfolio(query, await this.#narrowed(options));
  }

  async getGaps(
    query: { owner?: string[] },
    options: RunbookListOptions,
  ): Promise<RunbookGaps> {
    return this.#service.getGaps(query, await this.#narrowed(options));
  }

  async #withRights(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<RunbookOptions> {
    const granted = await this.#authorizer.authorizeEntity(
      entityRef,
      mayReadAndPerhapsMore,
      options,
    );
    return {
      ...options,
      may: {
        run: granted.has(runbooksRunPermission),
        sign: granted.has(runbooksSignPermission),
        automate: granted.has(runbooksAutomatePermission),
      },
    };
  }

  async #narrowed(options: RunbookListOptions): Promise<RunbookListOptions> {
    return {
      ...options,
      readable: await this.#authorizer.authorizeEntities(
        mayRead.required,
        options,
      ),
    };
  }
}
