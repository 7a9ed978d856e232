import type {
  ScheduleSummary,
  Shift,
} from '@callboard/backstage-plugin-on-call-common';

/**
 * What lists show of a schedule, but for its gaps and when it was read. Its standing
 * is the same until the view lapses.
 */
export type ViewSummary = Omit<ScheduleSummary, 'gaps' | 'observedAt'>;

/** What was worked out of a schedule and its overrides. */
export interface ScheduleView {
  summary: ViewSummary;
  /** As the resolver gives them, from when it was made, a little further than they are shown. */
  shifts: Shift[];
  /** Shifts without people, as far ahead as anybody asks. */
  gapsAhead: Shift[];
  /** Instant at which time will have changed it. */
  until: string;
}

/** A view, with the name of what it was made of. */
export interface StampedView extends ScheduleView {
  scheduleId: string;
  stamp: string;
}
