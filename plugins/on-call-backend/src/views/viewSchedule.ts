import { isError } from '@backstage/errors';
import {
  gapsOf,
  resolveShifts,
  standingAt,
  type Override,
  type Schedule,
  type ScheduleStanding,
  type Shift,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { BookedSchedule } from '../book/Book';
import { GAPS_DAYS } from '../read/summarizeSchedule';
import { daysAfter, daysFrom } from '../read/windows';
import { clipShifts } from './clipShifts';
import type { ScheduleView } from './ScheduleView';

/** As far ahead as anybody may ask for holes. */
export const AHEAD_DAYS = 90;

// Further than this the shifts that a view has do not reach.
const KEPT_DAYS = 1;

/**
 * Works out what is shown of a schedule until time changes it: until the shift ends
 * that goes on at an instant, and for a day at most.
 *
 * @remarks
 * Who took over, or takes over, about a year away comes into sight up to a day late.
 *
 * @param overrides - that have a say within a year of the instant
 * @param at - ISO-8601 instant
 */
export function viewSchedule(
  { schedule, source }: Pick<BookedSchedule, 'schedule' | 'source'>,
  overrides: Override[],
  at: string,
): ScheduleView {
  const ahead = daysFrom(at, AHEAD_DAYS + KEPT_DAYS);
  const { standing, shifts } = resolve(schedule, overrides, ahead);
  const lapse = daysAfter(at, KEPT_DAYS);
  const [{ end }] = shifts;
  const { id, title, timeZone } = schedule;
  return {
    summary: { id, title, timeZone, source, standing },
    shifts: clipShifts(shifts, daysFrom(at, GAPS_DAYS + KEPT_DAYS)),
    gapsAhead: gapsOf(shifts),
    until: end < lapse ? end : lapse,
  };
}

function resolve(
  schedule: Schedule,
  overrides: Override[],
  window: TimeWindow,
): { standing: ScheduleStanding; shifts: Shift[] } {
  try {
    return {
      standing: standingAt(schedule, overrides, window.from),
      shifts: resolveShifts(schedule, overrides, window),
    };
  } catch (error) {
    // One that cannot be understood is not known; the others are told all the same.
    if (!isError(error) || error.name !== 'InputError') {
      throw error;
    }
    const { from: start, to: end } = window;
    return {
      standing: { now: { people: [], unknown: true } },
      shifts: [{ start, end, people: [], unknown: true }],
    };
  }
}
