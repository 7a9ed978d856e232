import type {
  PortfolioPage,
  PortfolioQuery,
  PortfolioRow,
} from '@callboard/backstage-plugin-deployments-common';
import {
  pageOfReadable,
  type EnvironmentsService,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import type {
  PortfolioFilter,
  PortfolioItem,
  PortfolioListing,
} from '../database/PortfolioStore';
import type { Stores } from '../database/Stores';
import { decodePortfolioCursor, encodePortfolioCursor } from './cursors';

const DEFAULT_LIMIT = 20;

type Found = Pick<PortfolioPage, 'totalItems' | 'counts'> & {
  /** One more than asked for, where there are more. */
  items: PortfolioItem[];
};

function count(listings: PortfolioListing[]): PortfolioPage['counts'] {
  const having = (key: 'attention' | 'waiting' | 'failed') =>
    listings.filter(listing => listing[key]).length;
  return {
    attention: having('attention'),
    waiting: having('waiting'),
    failed: having('failed'),
  };
}

function toRow(item: PortfolioItem, environments?: string[]): PortfolioRow {
  return {
    ...item.row,
    cells: item.row.cells
      .filter(cell => !environments || environments.includes(cell.environment))
      .map(cell => ({ ...cell, observedAt: item.observedAt })),
  };
}

/** Reads many entities at once. */
export class PortfolioReader {
  readonly #stores: Stores;
  readonly #environments: EnvironmentsService;

  constructor(options: { stores: Stores; environments: EnvironmentsService }) {
    this.#stores = options.stores;
    this.#environments = options.environments;
  }

  /**
   * @param readable - where absent, every entity is
   * @throws `InputError` for a cursor that no page gave.
   */
  async read(
    query: PortfolioQuery,
    readable?: ReadableEntities,
  ): Promise<PortfolioPage> {
    const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
    const after =
      cursor === undefined ? undefined : decodePortfolioCursor(cursor);
    const { items, totalItems, counts } = readable
      ? await this.#findReadable(filter, after, limit + 1, readable)
      : await this.#findAny(filter, after, limit + 1);
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(item => toRow(item, filter.environment)),
      environments: this.#environments
        .list()
        .filter(
          ({ name }) =>
            !filter.environment || filter.environment.includes(name),
        )
        .map(({ name, title, tier }) => ({ name, title, tier })),
      totalItems,
      counts,
      nextCursor:
        last && items.length > limit
          ? encodePortfolioCursor(last.orderKey)
          : undefined,
    };
  }

  async #findAny(
    filter: PortfolioFilter,
    after: string | undefined,
    limit: number,
  ): Promise<Found> {
    const [items, totals] = await Promise.all([
      this.#stores.portfolio.page(filter, { after, limit }),
      this.#stores.portfolio.count(filter),
    ]);
    return { items, ...totals };
  }

  async #findReadable(
    filter: PortfolioFilter,
    after: string | undefined,
    limit: number,
    readable: ReadableEntities,
  ): Promise<Found> {
    const { allowed, page } = await pageOfReadable(
      await this.#stores.portfolio.list(filter),
      readable,
      { after, limit },
    );
    return {
      items: await this.#stores.portfolio.getByRefs(page),
      totalItems: allowed.length,
      counts: count(allowed),
    };
  }
}
