import {
  joinShifts,
  gapsOf,
  type ScheduleSummary,
  type Shift,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { BookedSchedule } from '../book/Book';
import { GAPS_DAYS } from '../read/summarizeSchedule';
import { daysAfter, daysFrom } from '../read/windows';
import { clipShifts } from './clipShifts';
import type { Projector } from './Projector';
import type { ViewSummary } from './ScheduleView';
import type { ViewKeeper } from './ViewKeeper';
import type { Place, ViewFilter, ViewsNow, ViewStore } from './ViewStore';

/** A schedule as lists show it, and its place among others. */
export interface ListedSummary extends Place {
  summary: ScheduleSummary;
  /** Full refs of all that name it, whoever may read them. */
  entityRefs: string[];
  /** Whether it comes after, or before, the place that was asked about. */
  there: boolean;
}

/** Reads how schedules stand: from views, which are made where they are out of date. */
export class ViewReader {
  readonly #views: ViewStore;
  readonly #projector: Projector;
  readonly #keeper: ViewKeeper;

  constructor(options: {
    views: ViewStore;
    projector: Projector;
    keeper: ViewKeeper;
  }) {
    this.#views = options.views;
    this.#projector = options.projector;
    this.#keeper = options.keeper;
  }

  /** Which views count at an instant. */
  valid(at: string): ViewsNow {
    return this.#projector.valid(at);
  }

  /**
   * In the order given, each with its shifts of two weeks; what is gone by now is left out.
   *
   * @param kept - views that count, by id; the others are made
   * @param at - ISO-8601 instant
   */
  async summaries(
    booked: Pick<BookedSchedule, 'schedule' | 'observedAt'>[],
    kept: Map<string, { summary: ViewSummary; shifts: Shift[] }>,
    at: string,
  ): Promise<(ScheduleSummary & { shifts: Shift[] })[]> {
    const made = await this.#projector.make(
      booked.flatMap(({ schedule: { id } }) => (kept.has(id) ? [] : id)),
      at,
    );
    return booked.flatMap(({ schedule: { id }, observedAt }) => {
      const view = kept.get(id) ?? made.get(id);
      if (!view) {
        return [];
      }
      const shifts = shown(view.shifts, at);
      return {
        ...view.summary,
        gaps: gapsOf(shifts),
        observedAt,
        shifts,
      };
    });
  }

  /**
   * Those that match, the worst first: all of them, each with whether it is there; or of
   * those that are there the first, or last, where a limit is given.
   *
   * @param place.before - from which it goes back; the nearest comes first then
   * @returns `total`: how many match, wherever they are.
   */
  async page(
    filter: ViewFilter,
    place: { after?: Place; before?: Place; limit?: number },
    at: string,
  ): Promise<{ rows: ListedSummary[]; total: number }> {
    const wanted = { ...place, soon: daysAfter(at, GAPS_DAYS) };
    const valid = this.#projector.valid(at);
    let found = await this.#views.page(filter, wanted, valid);
    if (found.lapsed) {
      // Which come first depends on all of them.
      await this.#keeper.renew(at);
      found = await this.#views.page(filter, wanted, valid);
    }
    const made = await this.#projector.make(
      found.rows.filter(row => !row.view).map(row => row.scheduleId),
      at,
    );
    const rows = found.rows.flatMap(
      ({ scheduleId, view, observedAt, ...row }) => {
        const late = made.get(scheduleId);
        const { summary, gaps } =
          view ?? (late && { ...late, gaps: late.gapsAhead }) ?? {};
        return summary && gaps
          ? {
              ...row,
              summary: { ...summary, gaps: shown(gaps, at), observedAt },
            }
          : [];
      },
    );
    return { rows, total: found.total };
  }

  /**
   * Schedules for which nobody is on call some time in a window, with when, by title.
   *
   * @param window - from now on, for at most 90 days
   */
  async gaps(
    window: TimeWindow,
    filter: Pick<ViewFilter, 'owner'>,
  ): Promise<{ schedule: ViewSummary; gaps: Shift[] }[]> {
    await this.#keeper.renew(window.from);
    const found = await this.#views.gapsBefore(window.to, filter);
    return found.map(({ summary, gapsAhead }) => ({
      schedule: summary,
      gaps: clipShifts(gapsAhead, window),
    }));
  }
}

function shown(shifts: Shift[], at: string): Shift[] {
  return joinShifts(clipShifts(shifts, daysFrom(at, GAPS_DAYS)));
}
