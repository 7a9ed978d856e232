import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import {
  conflictsOf,
  type MyOnCall,
  type PersonShift,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { SwapStore } from '../changes/SwapStore';
import type { Absences } from './Absences';
import { peopleOf } from './peopleOf';
import type { PersonShifts } from './PersonShifts';
import { daysFrom } from './windows';

const MINE_DAYS = 90;
const THEIRS_DAYS = 30;

/** Reads when one person is on call. */
export class PersonReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #shifts: PersonShifts;
  readonly #swaps: SwapStore;
  readonly #absences: Absences;

  constructor(options: {
    book: Pick<Book, 'people'>;
    shifts: PersonShifts;
    swaps: SwapStore;
    absences: Absences;
  }) {
    this.#book = options.book;
    this.#shifts = options.shifts;
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
      this.#shifts.list(userRef, window, readable),
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
    return { shifts: await this.#shifts.list(userRef, window, readable) };
  }
}
