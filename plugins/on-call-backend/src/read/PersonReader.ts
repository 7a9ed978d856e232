import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import {
  conflictsOf,
  resolveShifts,
  type MyOnCall,
  type PersonShift,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { SwapStore } from '../changes/SwapStore';
import type { Absences } from './Absences';
import { peopleOf } from './peopleOf';
import type { Rota, ScheduleLister } from './ScheduleLister';
import { daysFrom } from './windows';

const MINE_DAYS = 90;
const THEIRS_DAYS = 30;

/** Reads when one person is on call. */
export class PersonReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #lister: ScheduleLister;
  readonly #swaps: SwapStore;
  readonly #absences: Absences;

  constructor(options: {
    book: Pick<Book, 'people'>;
    lister: ScheduleLister;
    swaps: SwapStore;
    absences: Absences;
  }) {
    this.#book = options.book;
    this.#lister = options.lister;
    this.#swaps = options.swaps;
    this.#absences = options.absences;
  }

  /** @param options.readable - where absent, every entity is */
  async readMine(
    userRef: string,
    { at, readable }: { at: string; readable?: ReadableEntities },
  ): Promise<MyOnCall> {
    const window = daysFrom(at, MINE_DAYS);
    const [shifts, waiting, absences, calendar] = await Promise.all([
      this.shiftsOf(userRef, window, readable),
      this.#swaps.waitingFor(userRef, at),
      this.#absences.between([userRef], window),
      this.#absences.calendarOf(userRef),
    ]);
    return {
      userRef,
      shifts,
      swaps: waiting,
      conflicts: conflictsOf(shifts, absences),
      ...(calendar && { absences: calendar }),
      people: await peopleOf(this.#book, [
        userRef,
        ...shifts.flatMap(({ people }) => people),
        ...waiting.flatMap(({ from, to }) => [from, to]),
      ]),
    };
  }

  async readTheirs(
    userRef: string,
    { at, readable }: { at: string; readable?: ReadableEntities },
  ): Promise<{ shifts: PersonShift[] }> {
    const window = daysFrom(at, THEIRS_DAYS);
    return { shifts: await this.shiftsOf(userRef, window, readable) };
  }

  /** Of schedules that the caller may read, the earliest first. */
  async shiftsOf(
    userRef: string,
    window: TimeWindow,
    readable: ReadableEntities | undefined,
  ): Promise<PersonShift[]> {
    const rotas = await this.#lister.list(
      { person: userRef },
      window,
      readable,
    );
    return rotas
      .flatMap(rota => personShifts(rota, userRef, window))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }
}

function personShifts(
  { listed: { schedule }, overrides }: Rota,
  userRef: string,
  window: TimeWindow,
): PersonShift[] {
  return resolveShifts(schedule, overrides, window)
    .filter(({ people }) => people.includes(userRef))
    .map(shift => ({
      ...shift,
      scheduleId: schedule.id,
      scheduleTitle: schedule.title,
      timeZone: schedule.timeZone,
    }));
}

function keyOf({ start, scheduleTitle, scheduleId }: PersonShift): string {
  return [start, scheduleTitle, scheduleId].join('\u0000');
}
