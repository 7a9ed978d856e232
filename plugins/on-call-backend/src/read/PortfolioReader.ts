import { InputError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import {
  gapsOf,
  resolveShifts,
  type ScheduleItem,
  type SchedulePortfolioPage,
  type SchedulePortfolioQuery,
  type Shift,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import { hasNobody, orderOf } from './orderOf';
import { peopleOf } from './peopleOf';
import type { ScheduleLister } from './ScheduleLister';
import { GAPS_DAYS, peopleIn, summarizeSchedule } from './summarizeSchedule';
import { toScheduleItem } from './toScheduleItem';
import { daysFrom, reachOf } from './windows';

const DEFAULT_LIMIT = 25;

/** Reads how all schedules stand, the worst first. */
export class PortfolioReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #lister: ScheduleLister;
  readonly #overrides: OverrideStore;

  constructor(options: {
    book: Pick<Book, 'people'>;
    lister: ScheduleLister;
    overrides: OverrideStore;
  }) {
    this.#book = options.book;
    this.#lister = options.lister;
    this.#overrides = options.overrides;
  }

  /**
   * @param options.readable - where absent, every entity is
   * @throws `InputError` for a cursor that no page gave.
   */
  async read(
    query: SchedulePortfolioQuery,
    { at, readable }: { at: string; readable?: ReadableEntities },
  ): Promise<SchedulePortfolioPage> {
    const { cursor, limit = DEFAULT_LIMIT, state } = query;
    const { after, before } = readCursor(cursor);
    const window = daysFrom(at, GAPS_DAYS);
    const rotas = await this.#lister.list(query, window, readable);
    // Where the gaps are has to be worked out, and so has the order.
    const rows = rotas
      .map(({ listed, overrides }) => {
        const { schedule } = listed;
        const shifts = resolveShifts(schedule, overrides, window);
        return { listed, shifts, order: orderOf(schedule, shifts) };
      })
      .filter(({ shifts }) => !state || isIn(state, shifts))
      .sort((one, other) => (one.order < other.order ? -1 : 1));
    const there = rows.filter(
      ({ order }) =>
        (after === undefined || order > after) &&
        (before === undefined || order < before),
    );
    const page =
      before === undefined
        ? there.slice(0, limit)
        : there.slice(Math.max(there.length - limit, 0));
    const first = page.at(0)?.order;
    const last = page.at(-1)?.order;
    const items = await this.#present(
      page.map(({ listed }) => listed),
      at,
    );
    return {
      items,
      people: await peopleOf(this.#book, items.flatMap(peopleIn)),
      totalItems: rows.length,
      ...(last !== undefined &&
        last !== rows.at(-1)?.order && {
          nextCursor: encodeCursor(['after', last]),
        }),
      ...(first !== undefined &&
        first !== rows.at(0)?.order && {
          prevCursor: encodeCursor(['before', first]),
        }),
    };
  }

  // Who takes over when can be far away: it is found out for a page alone.
  async #present(page: ListedSchedule[], at: string): Promise<ScheduleItem[]> {
    const overrides = await this.#overrides.between(
      page.map(({ schedule }) => schedule.id),
      reachOf(at),
    );
    return page.map(listed =>
      toScheduleItem(
        listed,
        summarizeSchedule(listed, overrides.get(listed.schedule.id) ?? [], at),
      ),
    );
  }
}

function isIn(
  states: NonNullable<SchedulePortfolioQuery['state']>,
  shifts: Shift[],
): boolean {
  return (
    (states.includes('nobody') && hasNobody(shifts)) ||
    (states.includes('gap') && gapsOf(shifts).length > 0)
  );
}

function readCursor(cursor: string | undefined): {
  after?: string;
  before?: string;
} {
  if (cursor === undefined) {
    return {};
  }
  const [direction, order] = decodeCursor(cursor, 2);
  if (direction !== 'after' && direction !== 'before') {
    throw new InputError(
      "cursor: expected the value of an earlier page's nextCursor or prevCursor",
    );
  }
  return { [direction]: order };
}
