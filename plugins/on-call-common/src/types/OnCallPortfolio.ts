import type { AbsenceConflict, HandOffNote, SwapRequest } from './Changes';
import type { ScheduleSummary } from './EntityOnCall';
import type { Person } from './Person';
import type { Override } from './Schedule';
import type { Shift } from './Shift';

/** @public */
export interface SchedulePortfolioQuery {
  /** Refs of owners of the entities that name the schedule. */
  owner?: string[];
  /** Ref of a person who is in it. */
  person?: string;
  /** In its title, or in the name of an entity. */
  text?: string;
  /** Only those on which nobody is on call now, or that have a gap in two weeks. */
  state?: ('nobody' | 'gap')[];
  limit?: number;
  cursor?: string;
}

/** @public */
export interface ScheduleItem extends ScheduleSummary {
  /** Full refs of what names it and the caller may read, at most 10. */
  entityRefs: string[];
  entityCount: number;
}

/**
 * Nobody now first, then gaps soon, then by title.
 *
 * @public
 */
export interface SchedulePortfolioPage {
  items: ScheduleItem[];
  people: Record<string, Person>;
  totalItems: number;
  nextCursor?: string;
  prevCursor?: string;
}

/** @public */
export interface ScheduleDetails extends ScheduleItem {
  /** The window that was asked for. */
  from: string;
  to: string;
  /** Partition the window. */
  shifts: Shift[];
  /** That touch the window. */
  overrides: Override[];
  swaps: SwapRequest[];
  notes: HandOffNote[];
  conflicts: AbsenceConflict[];
  people: Record<string, Person>;
  may: { override: boolean };
}

/** @public */
export interface PersonShift extends Shift {
  scheduleId: string;
  scheduleTitle: string;
  timeZone: string;
}

/** @public */
export interface MyOnCall {
  /** Full ref of the caller. */
  userRef: string;
  /** The one that runs comes first; of the next 90 days. */
  shifts: PersonShift[];
  /** Swaps that wait for the caller's answer, or that the caller asked for. */
  swaps: SwapRequest[];
  conflicts: AbsenceConflict[];
  /** Whether a calendar of absences is kept, and how reading it went. The address itself is never told. */
  absences?: { host: string; observedAt?: string; error?: string };
  people: Record<string, Person>;
}

/** @public */
export interface OnCallConcerns {
  from: string;
  to: string;
  holes: {
    scheduleId: string;
    scheduleTitle: string;
    timeZone: string;
    gap: Shift;
  }[];
  conflicts: (AbsenceConflict & { scheduleTitle: string })[];
  people: Record<string, Person>;
}

/**
 * How the load of a schedule falls on its people.
 *
 * @public
 */
export interface Fairness {
  from: string;
  to: string;
  timeZone: string;
  /** Most hours first. */
  people: {
    person: string;
    hours: number;
    shifts: number;
    /** Hours between 22:00 and 06:00 in the schedule's zone. */
    nightHours: number;
    /** Hours on Saturdays and Sundays there. */
    weekendHours: number;
    /** Hours on the organisation's holidays there. */
    holidayHours: number;
  }[];
}
