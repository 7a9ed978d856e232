/**
 * A recurrence rule by RFC 5545, as far as it tells of days.
 *
 * @internal
 */
export interface RecurrenceRule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count?: number;
  /** Milliseconds since the epoch: of a day, of a local time as if it were UTC, or of an instant. */
  until?: { at: number; form: 'day' | 'local' | 'instant' };
  /** 0 is Sunday. */
  weekStart: number;
  /** From 1. */
  months: number[];
  /** From 1, or from -1 counted from the end. */
  monthDays: number[];
  /** From 1, or from -1 counted from the end. */
  yearDays: number[];
  /** `nth` counts within the month or year, from its end where negative. */
  weekdays: { weekday: number; nth?: number }[];
  /** Which of a period's days are taken: from 1, or from -1 counted from the end. */
  positions: number[];
}
