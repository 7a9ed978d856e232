import type {
  SchedulePortfolioQuery,
  Shift,
} from '@callboard/backstage-plugin-on-call-common';
import type { StampedView, ViewSummary } from './ScheduleView';

/** Which views count: those made in the same way, and not changed by time. */
export interface ViewsNow {
  /** Names how views are made. */
  format: string;
  /** Instant. */
  now: string;
}

/** Which schedules are wanted; all of what is given must be so. */
export interface ViewFilter {
  /** Groups of which one owns something that names it. */
  owner?: string[];
  /** Whom it names; those of `overridden` count as naming the person, too. */
  person?: string;
  /** Ids of schedules that name the person by an override alone. */
  overridden?: string[];
  state?: SchedulePortfolioQuery['state'];
}

/** Where a schedule stands in the order of lists: the worst first, then by title. */
export interface Place {
  /** 0 where nobody is on call, 1 where nobody will be soon, 2 otherwise. */
  urgency: number;
  /** By title; unique. */
  orderKey: string;
}

/** A schedule in a list, with its view where that is up to date. */
export interface ListedView extends Place {
  scheduleId: string;
  /** Of the reading that the schedule is of. */
  observedAt: string;
  /** Full refs of all that name it, whoever may read them. */
  entityRefs: string[];
  view?: { summary: ViewSummary; gaps: Shift[] };
  /** Whether it comes after, or before, the place that was asked about. */
  there: boolean;
}

/**
 * Keeps the views that lists and tabs are made of. Stores of what a view is made of
 * put it out of date in the transaction in which they change that.
 */
export interface ViewStore {
  /**
   * One statement. How urgent a schedule is without a view that is up to date is told
   * by the one it had.
   *
   * @param place.soon - instant before which gaps count as near
   * @param place.limit - where absent, those that are not there are given as well
   * @returns `total`: how many match, on whatever page; `lapsed`: of how many schedules, but for their state, the view is out of date.
   */
  page(
    filter: ViewFilter,
    place: { soon: string; after?: Place; before?: Place; limit?: number },
    valid: ViewsNow,
  ): Promise<{ rows: ListedView[]; total: number; lapsed: number }>;

  /** Schedules with a gap before an instant, by title; as their views tell, up to date or not. */
  gapsBefore(
    to: string,
    filter: Pick<ViewFilter, 'owner'>,
  ): Promise<{ summary: ViewSummary; gapsAhead: Shift[] }[]>;

  /** Schedules of which the view is out of date. */
  listLapsed(valid: ViewsNow, limit: number): Promise<string[]>;

  /** By id, of schedules that there are; one that had none is given one. */
  stampsOf(scheduleIds: string[]): Promise<Map<string, string>>;

  /** Keeps those of which the stamp is still the same. */
  put(views: StampedView[], format: string): Promise<void>;
}
