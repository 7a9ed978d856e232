import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  Override,
  SchedulePortfolioQuery,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule } from '../book/Book';
import type { OverrideLedger } from '../changes/ChangeStores';
import { matchesReadable, readableSchedules } from './readableSchedules';

/** A schedule that the caller may read, with what overrides it. */
export interface Rota {
  listed: ListedSchedule;
  /** Those that touch the window that was asked for. */
  overrides: Override[];
}

type ListedOverrides = Pick<OverrideLedger, 'between' | 'schedulesNaming'>;

/** Lists schedules that a caller may read, with their overrides. */
export class ScheduleLister {
  readonly #book: Pick<Book, 'list' | 'schedule'>;
  readonly #overrides: ListedOverrides;

  constructor(options: {
    book: Pick<Book, 'list' | 'schedule'>;
    overrides: ListedOverrides;
  }) {
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
    const found = await this.#find(query, window);
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

  /** Whoever is in a schedule by an override alone is in it, too. */
  async #find(
    {
      owner,
      person,
      text,
    }: { owner?: string[]; person?: string; text?: string },
    window: TimeWindow,
  ): Promise<ListedSchedule[]> {
    const [found, overridden] = await Promise.all([
      this.#book.list({ owner, person, text }),
      person ? this.#overrides.schedulesNaming(person, window) : [],
    ]);
    const known = new Set(found.map(({ schedule }) => schedule.id));
    const others = await Promise.all(
      overridden
        .filter(id => !known.has(id))
        .map(id => this.#book.schedule(id)),
    );
    return [...found, ...others.flatMap(other => other ?? [])];
  }
}
