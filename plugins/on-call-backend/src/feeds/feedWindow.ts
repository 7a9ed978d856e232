import type {
  Shift,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import { daysAfter } from '../read/windows';

const BACK_DAYS = 7;
const AHEAD_DAYS = 90;
const LONGEST_DAYS = 45;

/** What a calendar shows: whole days in UTC, so that it stays the same for one. */
export function feedWindow(at: string): TimeWindow {
  const day = `${at.slice(0, 10)}T00:00:00.000Z`;
  return { from: daysAfter(day, -BACK_DAYS), to: daysAfter(day, AHEAD_DAYS) };
}

/** A longer window: of the shifts that a calendar shows, begin and end lie within. */
export function resolvedWindow({ from, to }: TimeWindow): TimeWindow {
  return {
    from: daysAfter(from, -LONGEST_DAYS),
    to: daysAfter(to, LONGEST_DAYS),
  };
}

/** Those that touch a window, with their true begin and end. */
export function shiftsIn<T extends Shift>(
  shifts: T[],
  { from, to }: TimeWindow,
): T[] {
  return shifts.filter(({ start, end }) => start < to && end > from);
}
