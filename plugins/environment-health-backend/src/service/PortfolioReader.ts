import type {
  HealthPortfolioPage,
  HealthPortfolioQuery,
  HealthPortfolioRow,
  HealthRollup,
  HealthRollupQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import { worstStatus } from '@callboard/backstage-plugin-environments-common';
import {
  decodeCursor,
  encodeCursor,
  pageOfReadable,
  type EnvironmentsService,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import type {
  PortfolioFilter,
  PortfolioListing,
  PortfolioStore,
} from '../database/PortfolioStore';
import { countByStatus, rollUpServices } from '../portfolio/rollUpServices';
import { isAcknowledged } from '../portfolio/urgencyOf';

const DEFAULT_LIMIT = 20;

type Found = Pick<HealthPortfolioPage, 'counts'> & {
  /** One more than asked for, where there are more. */
  page: PortfolioListing[];
};

/** Reads many entities at once. */
export class PortfolioReader {
  readonly #store: PortfolioStore;
  readonly #environments: EnvironmentsService;

  constructor(options: {
    store: PortfolioStore;
    environments: EnvironmentsService;
  }) {
    this.#store = options.store;
    this.#environments = options.environments;
  }

  /**
   * @param readable - where absent, every entity is
   * @throws `InputError` for a cursor that no page gave.
   */
  async read(
    query: HealthPortfolioQuery,
    readable?: ReadableEntities,
  ): Promise<HealthPortfolioPage> {
    const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
    const after = cursor === undefined ? undefined : decodeCursor(cursor, 1)[0];
    const place = { after, limit: limit + 1 };
    const { page, counts } = readable
      ? await this.#findReadable(filter, place, readable)
      : await this.#findAny(filter, place);
    const shown = page.slice(0, limit);
    const rows = await this.#store.getByRefs(
      shown.map(({ entityRef }) => entityRef),
    );
    const last = shown.at(-1);
    return {
      items: rows.map(row => through(row, filter.environment)),
      environments: this.#environments
        .list()
        .map(({ name, title, tier }) => ({ name, title, tier })),
      ...(last &&
        page.length > limit && { nextCursor: encodeCursor([last.orderKey]) }),
      totalItems: Object.entries(counts)
        .filter(
          ([status]) =>
            !filter.status || filter.status.some(wanted => wanted === status),
        )
        .reduce((total, [, count]) => total + count, 0),
      counts,
    };
  }

  /** @param readable - where absent, every entity is */
  async rollUp(
    { by, ...filter }: HealthRollupQuery,
    readable?: ReadableEntities,
  ): Promise<HealthRollup[]> {
    const services = await this.#store.listServices(filter);
    const allowed = await readable?.(
      services.map(({ entityRef }) => entityRef),
    );
    return rollUpServices(
      services.filter(({ entityRef }) => allowed?.has(entityRef) ?? true),
      by,
      this.#environments.list().map(({ name }) => name),
    );
  }

  async #findAny(
    filter: PortfolioFilter,
    place: { after?: string; limit: number },
  ): Promise<Found> {
    const [page, counts] = await Promise.all([
      this.#store.page(filter, place),
      this.#store.count(filter),
    ]);
    return { page, counts };
  }

  async #findReadable(
    { status: wanted, ...filter }: PortfolioFilter,
    place: { after?: string; limit: number },
    readable: ReadableEntities,
  ): Promise<Found> {
    const matching = await this.#store.list(filter);
    const allowed = await readable(matching.map(({ entityRef }) => entityRef));
    const { page } = await pageOfReadable(
      matching.filter(({ status }) => wanted?.includes(status) ?? true),
      async () => allowed,
      place,
    );
    const byRef = new Map(matching.map(row => [row.entityRef, row]));
    return {
      page: page.map(entityRef => byRef.get(entityRef)!),
      counts: countByStatus(
        matching
          .filter(({ entityRef }) => allowed.has(entityRef))
          .map(({ status }) => status),
      ),
    };
  }
}

function through(
  row: HealthPortfolioRow,
  environments: string[] | undefined,
): HealthPortfolioRow {
  if (!environments) {
    return row;
  }
  const cells = row.cells.filter(cell =>
    environments.includes(cell.environment),
  );
  return {
    ...row,
    status: worstStatus(
      cells
        .filter(({ state }) => state !== 'empty')
        .map(({ status }) => status),
    ),
    acknowledged: isAcknowledged(cells),
    cells,
  };
}
