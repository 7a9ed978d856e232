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
 * shift, and in the one before it. An override in the middle of a shift does not
 * end what was written for it.
 */
export function currentNotes(
  notes: HandOffNote[],
  { schedule, overrides }: { schedule: Schedule; overrides: Override[] },
  at: string,
): HandOffNote[] {
  const own = notes.filter(({ scheduleId }) => scheduleId === schedule.id);
  if (!own.length) {
    return [];
  }
  const starts = [overrides, []].map(
    counted => startOfShiftBefore(schedule, counted, at) ?? '',
  );
  const since = [starts.sort()[0], oldestNoteAt(at)].sort()[1];
  return own.filter(({ createdAt }) => createdAt >= since && createdAt <= at);
}

/** @returns undefined where it began too long ago to tell. */
function startOfShiftBefore(
  schedule: Schedule,
  overrides: Override[],
  at: string,
): string | undefined {
  const { start } = standingAt(schedule, overrides, at).now;
  return (
    start &&
    standingAt(
      schedule,
      overrides,
      new Date(Date.parse(start) - 1).toISOString(),
    ).now.start
  );
}
