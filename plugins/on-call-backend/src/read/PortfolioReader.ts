import { type ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  SchedulePortfolioPage,
  SchedulePortfolioQuery,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule, ScheduleDirectory } from '../book/Book';
import type { OverrideLedger } from '../changes/ChangeStores';
import type { ListedSummary, ViewReader } from '../views/ViewReader';
import type { ViewFilter } from '../views/ViewStore';
import { peopleOf } from './peopleOf';
import { readPlace, toCursor, type PagePlace } from './pagePlace';
import { matchesReadable, readableSchedules } from './readableSchedules';
import { GAPS_DAYS, peopleIn } from './summarizeSchedule';
import { toScheduleItem } from './toScheduleItem';
import { daysFrom } from './windows';

const DEFAULT_LIMIT = 25;

type Page = { rows: ListedSummary[]; more: boolean; totalItems: number };

/** Reads how all schedules stand, the worst first. */
export class PortfolioReader {
  readonly #book: Pick<Book & ScheduleDirectory, 'entitiesOf' | 'people'>;
  readonly #overrides: Pick<OverrideLedger, 'schedulesNaming'>;
  readonly #views: Pick<ViewReader, 'page'>;

  constructor(options: {
    book: Pick<Book & ScheduleDirectory, 'entitiesOf' | 'people'>;
    overrides: Pick<OverrideLedger, 'schedulesNaming'>;
    views: Pick<ViewReader, 'page'>;
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#views = options.views;
  }

  /**
   * @param options.readable - where absent, every entity is
   * @throws `InputError` for a cursor that no page gave.
   */
  async read(
    query: SchedulePortfolioQuery,
    { at, readable }: { at: string; readable?: ReadableEntities },
  ): Promise<SchedulePortfolioPage> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const place = readPlace(cursor);
    const { rows, more, totalItems } =
      readable || query.text
        ? await this.#findReadable(query, place, { at, limit, readable })
        : await this.#findAny(query, place, { at, limit });
    const items = rows.map(({ entityRefs, summary }) =>
      toScheduleItem(entityRefs, summary),
    );
    const back = place.before !== undefined;
    const first = rows.at(0);
    const last = rows.at(-1);
    return {
      items,
      people: await peopleOf(this.#book, items.flatMap(peopleIn)),
      totalItems,
      ...(last && (back || more) && { nextCursor: toCursor('after', last) }),
      ...(first &&
        (back ? more : place.after !== undefined) && {
          prevCursor: toCursor('before', first),
        }),
    };
  }

  async #findAny(
    query: SchedulePortfolioQuery,
    place: PagePlace,
    { at, limit }: { at: string; limit: number },
  ): Promise<Page> {
    const { rows: found, total } = await this.#views.page(
      { ...(await this.#filter(query, at)), owner: query.owner },
      { ...place, limit: limit + 1 },
      at,
    );
    const rows = found.slice(0, limit);
    return {
      rows: place.before ? rows.reverse() : rows,
      more: found.length > limit,
      totalItems: total,
    };
  }

  // Pages and totals must not tell of what the caller may not read, nor matches.
  async #findReadable(
    query: SchedulePortfolioQuery,
    place: PagePlace,
    {
      at,
      limit,
      readable,
    }: { at: string; limit: number; readable?: ReadableEntities },
  ): Promise<Page> {
    const { rows: found } = await this.#views.page(
      await this.#filter(query, at),
      place,
      at,
    );
    const all = await this.#withEntities(found);
    const allowed = (await readableSchedules(all, readable))
      .filter(row => matchesReadable({ ...row, schedule: row.summary }, query))
      .map(({ entities, ...row }) => ({
        ...row,
        entityRefs: entities.map(({ entityRef }) => entityRef),
      }));
    const there = allowed.filter(row => row.there);
    const rows = there.slice(0, limit);
    return {
      rows: place.before ? rows.reverse() : rows,
      more: there.length > limit,
      totalItems: allowed.length,
    };
  }

  async #filter(
    { person, state }: SchedulePortfolioQuery,
    at: string,
  ): Promise<ViewFilter> {
    return {
      state,
      ...(person !== undefined && {
        person,
        overridden: await this.#overrides.schedulesNaming(
          [person],
          daysFrom(at, GAPS_DAYS),
        ),
      }),
    };
  }

  async #withEntities(
    found: ListedSummary[],
  ): Promise<(ListedSummary & Pick<ListedSchedule, 'entities'>)[]> {
    const entities = await this.#book.entitiesOf(
      found.map(({ summary }) => summary.id),
    );
    return found.map(row => ({
      ...row,
      entities: entities.get(row.summary.id) ?? [],
    }));
  }
}
