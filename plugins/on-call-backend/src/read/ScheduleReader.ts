import {
  conflictsOf,
  fairnessOf,
  joinShifts,
  resolveShifts,
  type Fairness,
  type ScheduleDetails,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule } from '../book/Book';
import type { NoteStore } from '../changes/NoteStore';
import type { OverrideStore } from '../changes/OverrideStore';
import type { SwapStore } from '../changes/SwapStore';
import type { Absences } from './Absences';
import { currentNotes, oldestNoteAt } from './currentNotes';
import { peopleOf } from './peopleOf';
import { peopleIn, summarizeSchedule } from './summarizeSchedule';
import { toScheduleItem } from './toScheduleItem';
import { daysAfter, daysFrom, reachOf, spanOf, windowOf } from './windows';

const SHOWN_DAYS = 14;
const FAIRNESS_DAYS = 90;

/** Reads one schedule. */
export class ScheduleReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #overrides: OverrideStore;
  readonly #swaps: SwapStore;
  readonly #notes: NoteStore;
  readonly #absences: Absences;
  readonly #holidays: readonly string[];

  constructor(options: {
    book: Pick<Book, 'people'>;
    overrides: OverrideStore;
    swaps: SwapStore;
    notes: NoteStore;
    absences: Absences;
    /** Days of the organisation, `YYYY-MM-DD`. */
    holidays: readonly string[];
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#swaps = options.swaps;
    this.#notes = options.notes;
    this.#absences = options.absences;
    this.#holidays = options.holidays;
  }

  async read(
    listed: ListedSchedule,
    wanted: Partial<TimeWindow>,
    { at, override }: { at: string; override: boolean },
  ): Promise<ScheduleDetails> {
    const window = windowOf(wanted, daysFrom(at, SHOWN_DAYS));
    const { schedule } = listed;
    const ids = [schedule.id];
    const [found, swaps, written] = await Promise.all([
      this.#overrides.between(ids, spanOf(reachOf(at), window)),
      this.#swaps.waiting(ids, at),
      this.#notes.since(ids, oldestNoteAt(at)),
    ]);
    const overrides = found.get(schedule.id) ?? [];
    const summary = summarizeSchedule(listed, overrides, at);
    const shifts = joinShifts(resolveShifts(schedule, overrides, window));
    const conflicts = conflictsOf(
      shifts.map(shift => ({ ...shift, scheduleId: schedule.id })),
      await this.#absences.between(
        [...new Set(shifts.flatMap(({ people }) => people))],
        window,
      ),
    );
    const notes = currentNotes(written, { schedule, overrides }, at);
    const shownOverrides = overrides.filter(one => touches(one, window));
    const shownSwaps = swaps.filter(one => touches(one, window));
    return {
      ...toScheduleItem(
        listed.entities.map(({ entityRef }) => entityRef),
        summary,
      ),
      ...window,
      shifts,
      overrides: shownOverrides,
      swaps: shownSwaps,
      notes,
      conflicts,
      people: await peopleOf(this.#book, [
        ...peopleIn({ ...summary, shifts }),
        ...shownOverrides.flatMap(({ person, createdBy }) => [
          ...(person ? [person] : []),
          createdBy,
        ]),
        ...shownSwaps.flatMap(({ from, to }) => [from, to]),
        ...notes.map(({ author }) => author),
      ]),
      may: { override },
    };
  }

  async readFairness(
    { schedule }: ListedSchedule,
    wanted: Partial<TimeWindow>,
    at: string,
  ): Promise<Fairness> {
    const window = windowOf(wanted, {
      from: daysAfter(at, -FAIRNESS_DAYS),
      to: at,
    });
    const overrides = await this.#overrides.between([schedule.id], window);
    const shifts = resolveShifts(
      schedule,
      overrides.get(schedule.id) ?? [],
      window,
    );
    return fairnessOf(schedule, shifts, { holidays: this.#holidays });
  }
}

function touches(
  { start, end }: { start: string; end: string },
  { from, to }: TimeWindow,
): boolean {
  return start < to && end > from;
}
