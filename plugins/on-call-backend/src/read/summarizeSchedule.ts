import {
  gapsOf,
  joinShifts,
  resolveShifts,
  standingAt,
  type Override,
  type ScheduleSummary,
  type Shift,
} from '@callboard/backstage-plugin-on-call-common';
import type { BookedSchedule } from '../book/Book';
import { daysFrom } from './windows';

/** How far ahead gaps are told. */
export const GAPS_DAYS = 14;

/** How a schedule stands at an instant, with the shifts of two weeks from then on. */
export function summarizeSchedule(
  booked: BookedSchedule,
  overrides: Override[],
  at: string,
): ScheduleSummary & { shifts: Shift[] } {
  const { schedule, source, observedAt } = booked;
  const shifts = joinShifts(
    resolveShifts(schedule, overrides, daysFrom(at, GAPS_DAYS)),
  );
  return {
    id: schedule.id,
    title: schedule.title,
    timeZone: schedule.timeZone,
    source,
    standing: standingAt(schedule, overrides, at),
    gaps: gapsOf(shifts),
    observedAt,
    shifts,
  };
}

/** Refs of those whom a summary names. */
export function peopleIn({
  standing,
  shifts = [],
}: Pick<ScheduleSummary, 'standing'> & { shifts?: Shift[] }): string[] {
  return [
    ...standing.now.people,
    ...(standing.next ?? []),
    ...shifts.flatMap(({ people }) => people),
  ];
}
