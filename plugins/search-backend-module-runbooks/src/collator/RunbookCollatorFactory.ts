import type { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  RUNBOOK_SEARCH_TYPE,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { Readable } from 'node:stream';
import { toDocument } from './toDocument';

const PAGE_SIZE = 100;

/** @internal */
export interface RunbookCollatorOptions {
  auth: AuthService;
  runbooksApi: Pick<RunbooksApi, 'getPortfolio'>;
  /** Where a runbook's page is: `:namespace`, `:kind`, `:name` of the entity, and `:runbook`. */
  locationTemplate: string;
}

/**
 * Reads every runbook, a page at a time, as the search plugin. Who may read an entity finds its
 * runbooks.
 *
 * @internal
 */
export class RunbookCollatorFactory implements DocumentCollatorFactory {
  readonly type = RUNBOOK_SEARCH_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: RunbookCollatorOptions;

  constructor(options: RunbookCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    let cursor: string | undefined;
    do {
      const page = await this.#options.runbooksApi.getPortfolio(
        { includeText: true, limit: PAGE_SIZE, cursor },
        { token: await this.#token() },
      );
      for (const item of page.items) {
        yield toDocument(item, this.#location(item.entityRef, item.id));
      }
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** For every page anew: a token may not outlive a long index. */
  async #token(): Promise<string> {
    const { auth } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'runbooks',
    });
    return token;
  }

  #location(entityRef: string, runbookId: string): string {
    const values: Record<string, string> = {
      ...parseEntityRef(entityRef),
      runbook: runbookId,
    };
    return this.#options.locationTemplate.replace(
      /:(namespace|kind|name|runbook)\b/g,
      (_, key) =>
        encodeURIComponent(
          // The catalog's own addresses are in lower case; an id is as it is.
          key === 'runbook'
            ? values[key]
            : values[key].toLocaleLowerCase('en-US'),
        ),
    );
  }
}
