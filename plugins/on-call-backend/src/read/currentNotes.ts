import {
  standingAt,
  type HandOffNote,
  type Override,
  type Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import { daysAfter } from './windows';

const LONGEST_DAYS = 35;

/** Notes from before this are for nobody any more. */
export function oldestNoteAt(at: string): string {
  return daysAfter(at, -LONGEST_DAYS);
}

/**
 * Notes that are for whoever is on call at an instant: those written in their
 * shift, and in the one before it.
 */
export function currentNotes(
  notes: HandOffNote[],
  rota: { schedule: Schedule; overrides: Override[] },
  at: string,
): HandOffNote[] {
  const { schedule, overrides } = rota;
  const { start } = standingAt(schedule, overrides, at).now;
  const before =
    start &&
    standingAt(
      schedule,
      overrides,
      new Date(Date.parse(start) - 1).toISOString(),
    ).now.start;
  const since = [before ?? '', oldestNoteAt(at)].sort()[1];
  return notes.filter(
    ({ scheduleId, createdAt }) =>
      scheduleId === schedule.id && createdAt >= since && createdAt <= at,
  );
}
