import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
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
import type {
  DeploymentsService,
  DeploymentsServiceOptions,
} from './DeploymentsService';
import { readableEntities } from './readableEntities';

type CatalogDecision = 'all' | 'some' | 'none';

/**
 * Lets through what the caller may do: with a permission of this plugin, and on
 * entities that the caller may read in the catalog.
 */
export class AuthorizedDeploymentsService implements DeploymentsService {
  readonly #service: DeploymentsService;
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;

  constructor(options: {
    service: DeploymentsService;
    permissions: PermissionsService;
    catalog: CatalogService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
  }

  async getBoard(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentBoard> {
    await this.#authorizeEntity(entityRef, options);
    return this.#service.getBoard(entityRef, options);
  }

  async getHistory(
    entityRef: string,
    query: DeploymentHistoryQuery,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentHistoryPage> {
    await this.#authorizeEntity(entityRef, options);
    return this.#service.getHistory(entityRef, query, options);
  }

  async getDetails(
    entityRef: string,
    deploymentId: string,
    options: DeploymentsServiceOptions,
  ): Promise<DeploymentDetails> {
    await this.#authorizeEntity(entityRef, options);
    return this.#service.getDetails(entityRef, deploymentId, options);
  }

  async getPortfolio(
    query: PortfolioQuery,
    options: DeploymentsServiceOptions,
  ): Promise<PortfolioPage> {
    const decision = await this.#decide([deploymentsReadPermission], options);
    return this.#service.getPortfolio(query, {
      ...options,
      readable:
        decision === 'all'
          ? undefined
          : readableEntities(
              decision === 'some' ? this.#catalog : undefined,
              options.credentials,
            ),
    });
  }

  async refresh(
    entityRef: string,
    options: DeploymentsServiceOptions,
  ): Promise<{ acceptedAt: string }> {
    await this.#authorizeEntity(entityRef, options, [
      deploymentsReadPermission,
      deploymentsRefreshPermission,
    ]);
    return this.#service.refresh(entityRef, options);
  }

  async #authorizeEntity(
    entityRef: string,
    options: DeploymentsServiceOptions,
    own: BasicPermission[] = [deploymentsReadPermission],
  ): Promise<void> {
    const decision = await this.#decide(own, options);
    const readable =
      decision === 'all' ||
      (decision === 'some' &&
        (await this.#catalog.getEntityByRef(entityRef, {
          credentials: options.credentials,
        })));
    if (!readable) {
      throw new NotFoundError(`No entity ${entityRef} was found`);
    }
  }

  // All permissions in one round: it is the dearest part of most reads.
  async #decide(
    own: BasicPermission[],
    { credentials }: DeploymentsServiceOptions,
  ): Promise<CatalogDecision> {
    const [entities, ...decisions] =
      await this.#permissions.authorizeConditional(
        [catalogEntityReadPermission, ...own].map(permission => ({
          // The type leaves out basic permissions; the policy decides on them
          // in the same way, and may not make them conditional.
          permission: permission as ResourcePermission,
        })),
        { credentials },
      );
    decisions.forEach(({ result }, index) => {
      if (result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `The permission ${own[index].name} is not granted`,
        );
      }
    });
    switch (entities.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return 'some';
      default:
        return 'none';
    }
  }
}
