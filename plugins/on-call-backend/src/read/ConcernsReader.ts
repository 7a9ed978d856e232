import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import {
  conflictsOf,
  resolveShifts,
  type OnCallConcerns,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ScheduleDirectory } from '../book/Book';
import type { ViewReader } from '../views/ViewReader';
import type { Absences } from './Absences';
import { peopleOf } from './peopleOf';
import { matchesReadable, readableSchedules } from './readableSchedules';
import type { ScheduleLister } from './ScheduleLister';
import { daysFrom } from './windows';

const DEFAULT_DAYS = 30;

/** Reads where nobody will be on call, and who will be while away. */
export class ConcernsReader {
  readonly #book: Pick<Book & ScheduleDirectory, 'entitiesOf' | 'people'>;
  readonly #lister: ScheduleLister;
  readonly #absences: Absences;
  readonly #views: Pick<ViewReader, 'gaps'>;

  constructor(options: {
    book: Pick<Book & ScheduleDirectory, 'entitiesOf' | 'people'>;
    lister: ScheduleLister;
    absences: Absences;
    views: Pick<ViewReader, 'gaps'>;
  }) {
    this.#book = options.book;
    this.#lister = options.lister;
    this.#absences = options.absences;
    this.#views = options.views;
  }

  /** @param options.readable - where absent, every entity is */
  async read(
    { owner, days = DEFAULT_DAYS }: { owner?: string[]; days?: number },
    { at, readable }: { at: string; readable?: ReadableEntities },
  ): Promise<OnCallConcerns> {
    const window = daysFrom(at, days);
    const [holes, conflicts] = await Promise.all([
      this.#holes(window, owner, readable),
      this.#conflicts(window, owner, readable),
    ]);
    return {
      ...window,
      holes,
      conflicts,
      people: await peopleOf(
        this.#book,
        conflicts.map(({ person }) => person),
      ),
    };
  }

  async #holes(
    window: TimeWindow,
    owner: string[] | undefined,
    readable: ReadableEntities | undefined,
  ): Promise<OnCallConcerns['holes']> {
    const found = await this.#views.gaps(window, { owner });
    const allowed = readable
      ? await this.#narrow(found, owner, readable)
      : found;
    return (
      allowed
        .flatMap(({ schedule, gaps }) =>
          gaps.map(gap => ({
            scheduleId: schedule.id,
            scheduleTitle: schedule.title,
            timeZone: schedule.timeZone,
            gap,
          })),
        )
        // They are sorted already by title, which stays so within an instant.
        .sort((one, other) => byInstant(one.gap.start, other.gap.start))
    );
  }

  async #narrow<T extends { schedule: { id: string; title: string } }>(
    found: T[],
    owner: string[] | undefined,
    readable: ReadableEntities,
  ): Promise<T[]> {
    const entities = await this.#book.entitiesOf(
      found.map(({ schedule }) => schedule.id),
    );
    const listed = await readableSchedules(
      found.map(one => ({
        ...one,
        entities: entities.get(one.schedule.id) ?? [],
      })),
      readable,
    );
    return listed.filter(one => matchesReadable(one, { owner }));
  }

  // Who is never away is in no conflict, so that most schedules need not be resolved.
  async #conflicts(
    window: TimeWindow,
    owner: string[] | undefined,
    readable: ReadableEntities | undefined,
  ): Promise<OnCallConcerns['conflicts']> {
    const absences = await this.#absences.within(window);
    if (!absences.length) {
      return [];
    }
    const people = [...new Set(absences.map(({ person }) => person))];
    const rotas = await this.#lister.list({ owner, people }, window, readable);
    return rotas
      .flatMap(({ listed: { schedule }, overrides }) =>
        conflictsOf(
          resolveShifts(schedule, overrides, window).map(shift => ({
            ...shift,
            scheduleId: schedule.id,
          })),
          absences,
        ).map(conflict => ({ ...conflict, scheduleTitle: schedule.title })),
      )
      .sort((one, other) => byInstant(one.start, other.start));
  }
}

function byInstant(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
