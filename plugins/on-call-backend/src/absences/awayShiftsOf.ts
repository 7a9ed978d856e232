import {
  conflictsOf,
  type Absence,
  type Schedule,
  type Shift,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { AbsenceNoticeKey } from './AbsenceNoticeStore';

/** A shift of somebody who is away during some of it. */
export interface AwayShift extends AbsenceNoticeKey {
  schedule: Pick<Schedule, 'id' | 'title' | 'timeZone'>;
  /** The first time of the shift for which they are away, ISO-8601 UTC. */
  start: string;
  /** Exclusive. */
  end: string;
}

/**
 * The shifts of a schedule whose people are away within a window, each once for each of them.
 *
 * @param shifts - a partition, perhaps of a longer time
 */
export function awayShiftsOf(
  schedule: Pick<Schedule, 'id' | 'title' | 'timeZone'>,
  shifts: readonly Shift[],
  absences: Absence[],
  { from, to }: TimeWindow,
): AwayShift[] {
  const found = new Map<string, AwayShift>();
  const conflicts = conflictsOf(
    shifts.map(shift => ({ ...shift, scheduleId: schedule.id })),
    absences,
  ).filter(({ start, end }) => start < to && end > from);
  for (const { person, start, end } of conflicts) {
    const shift = shifts.find(
      one => one.start <= start && start < one.end,
    ) as Shift;
    const key = JSON.stringify([person, shift.start]);
    if (!found.has(key)) {
      found.set(key, {
        person,
        scheduleId: schedule.id,
        shiftStart: shift.start,
        schedule,
        start,
        end,
      });
    }
  }
  return [...found.values()];
}
