import { InputError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import type {
  SchedulePortfolioPage,
  SchedulePortfolioQuery,
  ScheduleSummary,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import { hasNobody, orderOf } from './orderOf';
import { peopleOf } from './peopleOf';
import type { ScheduleLister } from './ScheduleLister';
import { peopleIn, summarizeSchedule } from './summarizeSchedule';
import { toScheduleItem } from './toScheduleItem';
import { reachOf } from './windows';

const DEFAULT_LIMIT = 25;

/** Reads how all schedules stand, the worst first. */
export class PortfolioReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #lister: ScheduleLister;

  constructor(options: { book: Pick<Book, 'people'>; lister: ScheduleLister }) {
    this.#book = options.book;
    this.#lister = options.lister;
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
    const rotas = await this.#lister.list(query, reachOf(at), readable);
    // Who stands how is known once it is worked out, so the order is, too.
    const rows = rotas
      .map(({ listed, overrides }) => {
        const summary = summarizeSchedule(listed, overrides, at);
        return { listed, summary, order: orderOf(summary) };
      })
      .filter(({ summary }) => !state || isIn(state, summary))
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
    return {
      items: page.map(({ listed, summary }) => toScheduleItem(listed, summary)),
      people: await peopleOf(
        this.#book,
        page.flatMap(({ summary: { standing } }) => peopleIn({ standing })),
      ),
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
}

function isIn(
  states: NonNullable<SchedulePortfolioQuery['state']>,
  summary: ScheduleSummary,
): boolean {
  return (
    (states.includes('nobody') && hasNobody(summary)) ||
    (states.includes('gap') && summary.gaps.length > 0)
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
