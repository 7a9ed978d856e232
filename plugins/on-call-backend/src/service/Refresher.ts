import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  CatalogSync,
  EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import {
  onCallReadPermission,
  onCallRefreshPermission,
} from '@callboard/backstage-plugin-on-call-common';
import type { RefreshRunner } from '../sources/RefreshRunner';
import type { Target } from '../targets/Target';

const mayRefresh = {
  required: [onCallReadPermission, onCallRefreshPermission],
};

/** Has what an entity names read again for those who may ask for it. */
export class Refresher {
  readonly #authorizer: EntityAuthorizer;
  readonly #catalog: CatalogService;
  readonly #targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
  readonly #refreshes: Pick<RefreshRunner, 'request'>;

  constructor(options: {
    authorizer: EntityAuthorizer;
    catalog: CatalogService;
    targetSync: Pick<CatalogSync<Target>, 'syncOne'>;
    refreshes: Pick<RefreshRunner, 'request'>;
  }) {
    this.#authorizer = options.authorizer;
    this.#catalog = options.catalog;
    this.#targetSync = options.targetSync;
    this.#refreshes = options.refreshes;
  }

  /**
   * Reads the entity's annotations at once, and what they name in the background.
   *
   * @returns when the request was accepted: earlier than now, where one was
   * accepted so recently that it has to do.
   * @throws `NotFoundError` when there is no such entity for the caller, or it names nothing.
   */
  async refresh(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<{ acceptedAt: string }> {
    await this.#authorizer.authorizeEntity(entityRef, mayRefresh, options);
    const entity = await this.#catalog.getEntityByRef(entityRef, options);
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef} was found`);
    }
    const target = await this.#targetSync.syncOne(entity);
    if (!target) {
      throw new NotFoundError(
        `Nothing is read for ${entityRef}: no annotation of it, its System or its owner says who is on call`,
      );
    }
    return this.#refreshes.request(target);
  }
}
