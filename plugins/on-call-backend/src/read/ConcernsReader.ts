import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import {
  conflictsOf,
  gapsOf,
  resolveShifts,
  type OnCallConcerns,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { Absences } from './Absences';
import { peopleOf } from './peopleOf';
import type { ScheduleLister } from './ScheduleLister';
import { daysFrom } from './windows';

const DEFAULT_DAYS = 30;

/** Reads where nobody will be on call, and who will be while away. */
export class ConcernsReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #lister: ScheduleLister;
  readonly #absences: Absences;

  constructor(options: {
    book: Pick<Book, 'people'>;
    lister: ScheduleLister;
    absences: Absences;
  }) {
    this.#book = options.book;
    this.#lister = options.lister;
    this.#absences = options.absences;
  }

  /** @param options.readable - where absent, every entity is */
  async read(
    { owner, days = DEFAULT_DAYS }: { owner?: string[]; days?: number },
    { at, readable }: { at: string; readable?: ReadableEntities },
  ): Promise<OnCallConcerns> {
    const window = daysFrom(at, days);
    const rotas = await this.#lister.list({ owner }, window, readable);
    const resolved = rotas.map(({ listed: { schedule }, overrides }) => ({
      schedule,
      shifts: resolveShifts(schedule, overrides, window),
    }));
    const people = resolved.flatMap(({ shifts }) =>
      shifts.flatMap(shift => shift.people),
    );
    const absences = await this.#absences.between([...new Set(people)], window);
    const holes = resolved.flatMap(({ schedule, shifts }) =>
      gapsOf(shifts).map(gap => ({
        scheduleId: schedule.id,
        scheduleTitle: schedule.title,
        timeZone: schedule.timeZone,
        gap,
      })),
    );
    const conflicts = resolved.flatMap(({ schedule, shifts }) =>
      conflictsOf(
        shifts.map(shift => ({ ...shift, scheduleId: schedule.id })),
        absences,
      ).map(conflict => ({ ...conflict, scheduleTitle: schedule.title })),
    );
    return {
      ...window,
      // Lists are sorted already by title, which stays so within an instant.
      holes: holes.sort((one, other) =>
        byInstant(one.gap.start, other.gap.start),
      ),
      conflicts: conflicts.sort((one, other) =>
        byInstant(one.start, other.start),
      ),
      people: await peopleOf(
        this.#book,
        conflicts.map(({ person }) => person),
      ),
    };
  }
}

function byInstant(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
