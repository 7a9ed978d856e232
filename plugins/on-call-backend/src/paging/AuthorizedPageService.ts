import { isError, NotFoundError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import {
  onCallPagePermission,
  onCallReadPermission,
  type FoldedPage,
  type PageDetails,
  type PageRequest,
  type PageSummary,
} from '@callboard/backstage-plugin-on-call-common';
import type {
  PageCallerOptions,
  PageOptions,
  PageService,
} from './PageService';
import type { PageStore } from './PageStore';

const EVERYTHING = { acknowledge: true, resolve: true };

/**
 * Lets through who may do it: with a permission of this plugin, and on entities that the
 * caller may read in the catalog. Whoever was told of a page may read and acknowledge it
 * whatever the policy says: they were woken up for it.
 */
export class AuthorizedPageService implements PageService {
  readonly #service: PageService;
  readonly #store: Pick<PageStore, 'read'>;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: PageService;
    store: Pick<PageStore, 'read'>;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#store = options.store;
    this.#authorizer = options.authorizer;
  }

  async page(
    entityRef: string,
    request: PageRequest,
    options: PageCallerOptions,
  ): Promise<PageDetails> {
    await this.#authorizer.authorizeEntity(
      entityRef,
      { required: [onCallReadPermission, onCallPagePermission] },
      options,
    );
    return this.#service.page(entityRef, request, {
      ...options,
      may: EVERYTHING,
    });
  }

  async getPages(
    entityRef: string,
    query: { limit?: number; cursor?: string },
    options: PageOptions,
  ): Promise<{ items: PageSummary[]; nextCursor?: string }> {
    await this.#authorizer.authorizeEntity(
      entityRef,
      { required: [onCallReadPermission] },
      options,
    );
    return this.#service.getPages(entityRef, query, options);
  }

  async getPage(
    pageId: string,
    options: PageCallerOptions,
  ): Promise<PageDetails> {
    const may = await this.#authorize(pageId, [], options, { ifTold: true });
    return this.#service.getPage(pageId, { ...options, may });
  }

  async acknowledge(
    pageId: string,
    options: PageCallerOptions,
  ): Promise<PageDetails> {
    const may = await this.#authorize(pageId, [onCallPagePermission], options, {
      ifTold: true,
    });
    return this.#service.acknowledge(pageId, { ...options, may });
  }

  async resolve(
    pageId: string,
    options: PageCallerOptions,
  ): Promise<PageDetails> {
    const may = await this.#authorize(pageId, [onCallPagePermission], options, {
      ifTold: false,
    });
    return this.#service.resolve(pageId, { ...options, may });
  }

  /**
   * @throws `NotFoundError` when there is no such page for the caller.
   * @throws `NotAllowedError` when one of `required` is not granted.
   */
  async #authorize(
    pageId: string,
    required: BasicPermission[],
    options: PageCallerOptions,
    { ifTold }: { ifTold: boolean },
  ): Promise<PageDetails['may']> {
    const unknown = () => new NotFoundError(`No page ${pageId} was found`);
    const stored = await this.#store.read(pageId);
    if (!stored) {
      await this.#authorizer.authorize([onCallReadPermission], options);
      throw unknown();
    }
    const told = wasTold(stored.page, options.caller);
    try {
      const granted = await this.#authorizer.authorizeEntity(
        stored.page.entityRef,
        {
          required: [onCallReadPermission, ...required],
          optional: required.length ? [] : [onCallPagePermission],
        },
        options,
      );
      const may = required.length > 0 || granted.has(onCallPagePermission);
      return { acknowledge: may || told, resolve: may };
    } catch (error) {
      const isRefusal =
        isError(error) &&
        (error.name === 'NotFoundError' || error.name === 'NotAllowedError');
      if (isRefusal && told && ifTold) {
        return { acknowledge: true, resolve: false };
      }
      // Its words name the entity, which the caller may not know of.
      throw isError(error) && error.name === 'NotFoundError'
        ? unknown()
        : error;
    }
  }
}

function wasTold({ deliveries }: FoldedPage, caller: string): boolean {
  return deliveries.some(
    ({ person, state }) => person === caller && state === 'sent',
  );
}
