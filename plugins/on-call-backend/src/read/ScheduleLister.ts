import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  Override,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule, ScheduleDirectory } from '../book/Book';
import type { OverrideLedger } from '../changes/ChangeStores';
import { matchesReadable, readableSchedules } from './readableSchedules';

/** A schedule that the caller may read, with what overrides it. */
export interface Rota {
  listed: ListedSchedule;
  /** Those that touch the window that was asked for. */
  overrides: Override[];
}

type ListedOverrides = Pick<OverrideLedger, 'between' | 'schedulesNaming'>;

/** Which schedules are wanted; where something is absent, whatever it is. */
export interface RotaQuery {
  /** Groups of which one owns something that names it. */
  owner?: string[];
  /** Of whom it, or an override, names one. */
  people?: string[];
}

/** Lists schedules that a caller may read, with their overrides. */
export class ScheduleLister {
  readonly #book: ScheduleDirectory & Pick<Book, 'list'>;
  readonly #overrides: ListedOverrides;

  constructor(options: {
    book: ScheduleDirectory & Pick<Book, 'list'>;
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
    query: RotaQuery,
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
    { owner, people }: RotaQuery,
    window: TimeWindow,
  ): Promise<ListedSchedule[]> {
    const [found, overridden] = await Promise.all([
      this.#book.list({ owner, people }),
      people ? this.#overrides.schedulesNaming(people, window) : [],
    ]);
    const known = new Set(found.map(({ schedule }) => schedule.id));
    const missing = overridden.filter(id => !known.has(id));
    const [others, entities] = await Promise.all([
      this.#book.schedules(missing),
      this.#book.entitiesOf(missing),
    ]);
    return [
      ...found,
      ...others.map(one => ({
        ...one,
        entities: entities.get(one.schedule.id) ?? [],
      })),
    ];
  }
}
