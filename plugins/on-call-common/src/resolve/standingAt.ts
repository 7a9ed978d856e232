import type { Override, Schedule, ScheduleStanding } from '../types';
import { resolveStretches } from './resolveStretches';
import { readInstant, samePeople, type Stretch } from './Stretch';
import { DAY_MS } from './wallTime';
import { zoneClock } from './zoneClock';

// Most look no further than the first; a year is far enough for anyone.
const REACHES = [2, 9, 40, 366].map(days => days * DAY_MS);

/**
 * Who is on call at an instant, since when, and who takes over when.
 *
 * @remarks
 * `now.start` is when the shift began, and absent where that is more than a year ago. `until`
 * is when other people take over, or nobody does: not the end of a shift that the same people
 * follow. Both are absent towards a time of which the schedule's source tells nothing.
 *
 * @param at - ISO-8601 instant
 * @throws `InputError` where the schedule cannot be understood.
 *
 * @public
 */
export function standingAt(
  schedule: Schedule,
  overrides: Override[],
  at: string,
): ScheduleStanding {
  const instant = readInstant(at);
  const zone = zoneClock(schedule.timeZone);
  const within = (start: number, end: number) =>
    resolveStretches(schedule, overrides, { start, end }, zone);

  const now = within(instant, instant + 1)[0];
  const start = startOf(instant, within);
  const follower = followerOf(now, instant, within);
  return {
    now: {
      people: [...now.people],
      ...(start !== undefined && { start: new Date(start).toISOString() }),
      ...(now.unknown && { unknown: true }),
      ...(now.overrideId !== undefined && { overrideId: now.overrideId }),
    },
    ...(follower && {
      until: new Date(follower.start).toISOString(),
      next: [...follower.people],
    }),
  };
}

type Within = (start: number, end: number) => Stretch[];

function startOf(instant: number, within: Within): number | undefined {
  for (const reach of REACHES) {
    const last = within(instant - reach, instant + 1).at(-1)!;
    if (last.start > instant - reach) {
      return last.start;
    }
  }
  return undefined;
}

function followerOf(
  now: Stretch,
  instant: number,
  within: Within,
): Stretch | undefined {
  for (const reach of REACHES) {
    const follower = within(instant, instant + reach).find(
      ({ people, unknown }) =>
        !samePeople(people, now.people) || unknown !== now.unknown,
    );
    if (follower) {
      return follower.unknown ? undefined : follower;
    }
  }
  return undefined;
}
