import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { readableEntities, type ReadableEntities } from './readableEntities';

type Caller = { credentials: BackstageCredentials };

/**
 * Tells what a caller may do with a plugin's own permissions, on the entities
 * that the caller may read in the catalog.
 *
 * @remarks All permissions go in one round: it is the dearest part of most reads.
 *
 * @public
 */
export class EntityAuthorizer {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
  }

  /**
   * Lets through who may use `required` on an entity. That the entity exists is
   * only certain where the policy makes reading it conditional.
   *
   * @returns those of `optional` that are granted.
   * @throws `NotAllowedError` when one of `required` is not granted.
   * @throws `NotFoundError` when the caller may not read the entity.
   */
  async authorizeEntity(
    entityRef: string,
    permissions: { required: BasicPermission[]; optional?: BasicPermission[] },
    { credentials }: Caller,
  ): Promise<Set<BasicPermission>> {
    const { required, optional = [] } = permissions;
    const { readable, granted } = await this.#decide(
      [...required, ...optional],
      credentials,
    );
    assertGranted(required, granted);
    const found =
      readable === AuthorizeResult.ALLOW ||
      (readable === AuthorizeResult.CONDITIONAL &&
        (await this.#catalog.getEntityByRef(entityRef, { credentials })));
    if (!found) {
      throw new NotFoundError(`No entity ${entityRef} was found`);
    }
    return new Set(optional.filter(permission => granted.has(permission)));
  }

  /**
   * Lets through who may use `required`, on whatever entities.
   *
   * @throws `NotAllowedError` when one of `required` is not granted.
   */
  async authorize(
    required: BasicPermission[],
    { credentials }: Caller,
  ): Promise<void> {
    await this.authorizeEntities(required, { credentials });
  }

  /**
   * Lets through who may use `required`, on the entities that they may read.
   *
   * @returns which these are; undefined where they may read every entity.
   * @throws `NotAllowedError` when one of `required` is not granted.
   */
  async authorizeEntities(
    required: BasicPermission[],
    caller: Caller,
  ): Promise<ReadableEntities | undefined> {
    return (await this.authorizeReadable({ required }, caller)).readable;
  }

  /**
   * {@link EntityAuthorizer.authorizeEntities}, and what else the caller may do there.
   *
   * @returns `granted`: those of `optional` that are; `readable`: undefined where they may read every entity.
   * @throws `NotAllowedError` when one of `required` is not granted.
   */
  async authorizeReadable(
    permissions: { required: BasicPermission[]; optional?: BasicPermission[] },
    { credentials }: Caller,
  ): Promise<{ readable?: ReadableEntities; granted: Set<BasicPermission> }> {
    const { required, optional = [] } = permissions;
    const { readable, granted } = await this.#decide(
      [...required, ...optional],
      credentials,
    );
    assertGranted(required, granted);
    return {
      granted: new Set(optional.filter(permission => granted.has(permission))),
      ...(readable !== AuthorizeResult.ALLOW && {
        readable: readableEntities(
          readable === AuthorizeResult.CONDITIONAL ? this.#catalog : undefined,
          credentials,
        ),
      }),
    };
  }

  async #decide(own: BasicPermission[], credentials: BackstageCredentials) {
    const [entities, ...decisions] =
      await this.#permissions.authorizeConditional(
        [catalogEntityReadPermission, ...own].map(permission => ({
          // The type leaves out basic permissions; the policy decides on them
          // in the same way, and may not make them conditional.
          permission: permission as ResourcePermission,
        })),
        { credentials },
      );
    return {
      readable: entities.result,
      granted: new Set(
        own.filter(
          (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
        ),
      ),
    };
  }
}

function assertGranted(
  required: BasicPermission[],
  granted: Set<BasicPermission>,
): void {
  for (const permission of required) {
    if (!granted.has(permission)) {
      throw new NotAllowedError(
        `The permission ${permission.name} is not granted`,
      );
    }
  }
}
