import { onCallSchema, type PagerDutyOnCall } from '../api/onCall';
import { titleOf } from '../api/reference';
import {
  shiftScheduleSchema,
  type PagerDutyShiftSchedule,
} from '../api/schedule';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { foundOrNot } from './readSome';
import type { ScheduleReading, TimeWindow } from './ScheduleReading';
import { sliceWindow } from './sliceWindow';

/** PagerDuty answers for no more than 90 days at once. */
const LONGEST = 30 * 86_400_000;
/** Schedules in one question; with 30 days, daily shifts of all of them stay within what may be paged through. */
const AT_ONCE = 25;

/**
 * Reads schedules of shifts, those of version 3 of the API: what they are called from there,
 * who is on call by them from `/oncalls`, which knows both versions.
 *
 * @returns by id; without those that nobody knows.
 * @throws errors of `@backstage/errors`, worded for people.
 */
export async function readShiftSchedules(
  client: PagerDutyClient,
  ids: readonly string[],
  window: TimeWindow,
  signal: AbortSignal,
): Promise<Map<string, ScheduleReading>> {
  if (ids.length === 0) {
    return new Map();
  }
  const known = await listShiftSchedules(client, signal);
  const onCalls = await listOnCalls(client, ids, window, signal);
  const readings = ids.flatMap((id): [string, ScheduleReading][] => {
    const own = onCalls.filter(({ schedule }) => schedule?.id === id);
    const schedule = known.get(id) ?? own[0]?.schedule;
    return schedule ? [[id, toReading(id, schedule, own, window)]] : [];
  });
  return new Map(readings);
}

/** An account that has none does not know the address. */
async function listShiftSchedules(
  client: PagerDutyClient,
  signal: AbortSignal,
): Promise<Map<string, PagerDutyShiftSchedule>> {
  const listed = await foundOrNot(
    client.list('/v3/schedules', 'schedules', shiftScheduleSchema, {
      what: 'reading schedules of shifts',
      scope: 'schedules.read',
      signal,
    }),
  );
  return new Map((listed ?? []).map(schedule => [schedule.id, schedule]));
}

async function listOnCalls(
  client: PagerDutyClient,
  ids: readonly string[],
  window: TimeWindow,
  signal: AbortSignal,
): Promise<PagerDutyOnCall[]> {
  const found: PagerDutyOnCall[] = [];
  for (let next = 0; next < ids.length; next += AT_ONCE) {
    for (const { from, to } of sliceWindow(window, LONGEST)) {
      const some = await client.list('/oncalls', 'oncalls', onCallSchema, {
        query: {
          schedule_ids: ids.slice(next, next + AT_ONCE),
          since: from,
          until: to,
          time_zone: 'UTC',
          include: ['schedules', 'users'],
        },
        what: 'reading who is on call',
        scope: 'oncalls.read',
        signal,
      });
      found.push(...some);
    }
  }
  return found;
}

function toReading(
  id: string,
  schedule: PagerDutyShiftSchedule,
  onCalls: PagerDutyOnCall[],
  window: TimeWindow,
): ScheduleReading {
  return {
    id,
    title: titleOf(schedule),
    timeZone: schedule.time_zone ?? undefined,
    url: schedule.html_url ?? undefined,
    entries: onCalls.map(({ start, end, user }) => ({
      start: start ?? window.from,
      end: end ?? undefined,
      person: user.id,
    })),
    users: onCalls.map(({ user }) => user),
  };
}
