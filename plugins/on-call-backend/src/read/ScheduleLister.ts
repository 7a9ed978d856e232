import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  Override,
  SchedulePortfolioQuery,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import { matchesReadable, readableSchedules } from './readableSchedules';

/** A schedule that the caller may read, with what overrides it. */
export interface Rota {
  listed: ListedSchedule;
  /** Those that touch the window that was asked for. */
  overrides: Override[];
}

/** Lists schedules that a caller may read, with their overrides. */
export class ScheduleLister {
  readonly #book: Pick<Book, 'list'>;
  readonly #overrides: OverrideStore;

  constructor(options: { book: Pick<Book, 'list'>; overrides: OverrideStore }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
  }

  /**
   * @param window - of the overrides
   * @param readable - where absent, every entity is
   */
  async list(
    query: Pick<SchedulePortfolioQuery, 'owner' | 'person' | 'text'>,
    window: TimeWindow,
    readable: ReadableEntities | undefined,
  ): Promise<Rota[]> {
    const { owner, person, text } = query;
    const found = await this.#book.list({ owner, person, text });
    const listed = (await readableSchedules(found, readable)).filter(one =>
      matchesReadable(one, query),
    );
    const overrides = await this.#overrides.between(
      listed.map(({ schedule }) => schedule.id),
      window,
    );
    return listed.map(one => ({
      listed: one,
      overrides: overrides.get(one.schedule.id) ?? [],
    }));
  }
}
