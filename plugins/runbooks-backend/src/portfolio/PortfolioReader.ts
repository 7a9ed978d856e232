import { InputError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import {
  runbookText,
  type RunbookPortfolioItem,
  type RunbookPortfolioPage,
  type RunbookPortfolioQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelfFilter } from '../shelf/ShelfRow';
import type { ShelfStore } from '../shelf/ShelfStore';
import type { ListedRunbook, ViewReader } from '../views/ViewReader';

const DEFAULT_LIMIT = 25;

/** Where a page begins, or, going back, before what it ends. */
type Place = { after?: string; before?: string };

type Page = { rows: ListedRunbook[]; more: boolean; totalItems: number };

/** Reads the runbooks of many entities, by title. */
export class PortfolioReader {
  readonly #shelf: ShelfStore;
  readonly #views: ViewReader;

  constructor(options: { shelf: ShelfStore; views: ViewReader }) {
    this.#shelf = options.shelf;
    this.#views = options.views;
  }

  /**
   * @param readable - where absent, every entity is
   * @throws `InputError` for a cursor that no page gave.
   */
  async read(
    query: RunbookPortfolioQuery,
    readable?: ReadableEntities,
  ): Promise<RunbookPortfolioPage> {
    const { cursor, limit = DEFAULT_LIMIT, includeText, ...filter } = query;
    const place = readCursor(cursor);
    const { rows, more, totalItems } = readable
      ? await this.#findReadable(filter, place, limit, readable)
      : await this.#findAny(filter, place, limit);
    const back = place.before !== undefined;
    const first = rows.at(0);
    const last = rows.at(-1);
    const items = rows.map(({ summary }) => summary);
    return {
      items: includeText ? await this.#withText(items) : items,
      totalItems,
      ...(last &&
        (back || more) && {
          nextCursor: encodeCursor(['after', last.orderKey]),
        }),
      ...(first &&
        (back ? more : place.after !== undefined) && {
          prevCursor: encodeCursor(['before', first.orderKey]),
        }),
    };
  }

  async #findAny(
    filter: ShelfFilter,
    place: Place,
    limit: number,
  ): Promise<Page> {
    const [found, totalItems] = await Promise.all([
      this.#views.listPage(filter, { ...place, limit: limit + 1 }),
      this.#shelf.count(filter),
    ]);
    const rows = found.slice(0, limit);
    return {
      rows: place.before === undefined ? rows : rows.reverse(),
      more: found.length > limit,
      totalItems,
    };
  }

  // Pages and totals must not tell of what the caller may not read.
  async #findReadable(
    filter: ShelfFilter,
    place: Place,
    limit: number,
    readable: ReadableEntities,
  ): Promise<Page> {
    const matching = await this.#shelf.listAll(filter);
    const refs = await readable([
      ...new Set(matching.map(({ entityRef }) => entityRef)),
    ]);
    const allowed = matching.filter(({ entityRef }) => refs.has(entityRef));
    const { after, before } = place;
    const there = allowed.filter(
      ({ orderKey }) =>
        (after === undefined || orderKey > after) &&
        (before === undefined || orderKey < before),
    );
    const rows =
      before === undefined
        ? there.slice(0, limit)
        : there.slice(Math.max(there.length - limit, 0));
    return {
      rows: await this.#views.listNamed(rows),
      more: there.length > limit,
      totalItems: allowed.length,
    };
  }

  async #withText(
    items: RunbookPortfolioItem[],
  ): Promise<RunbookPortfolioItem[]> {
    const shelved = await this.#shelf.getMany(
      items.map(({ entityRef, id }) => ({ entityRef, runbookId: id })),
    );
    const texts = new Map(
      shelved.map(({ entityRef, id, runbook }) => [
        `${entityRef} ${id}`,
        runbookText(runbook),
      ]),
    );
    return items.map(item => {
      const text = texts.get(`${item.entityRef} ${item.id}`);
      return { ...item, ...(text !== undefined && { text }) };
    });
  }
}

function readCursor(cursor: string | undefined): Place {
  if (cursor === undefined) {
    return {};
  }
  const [direction, key] = decodeCursor(cursor, 2);
  if (direction !== 'after' && direction !== 'before') {
    throw new InputError(
      "cursor: expected the value of an earlier page's nextCursor or prevCursor",
    );
  }
  return { [direction]: key };
}
