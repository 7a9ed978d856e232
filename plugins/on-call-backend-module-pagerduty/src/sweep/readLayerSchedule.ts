import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { titleOf } from '../api/reference';
import { scheduleSchema } from '../api/schedule';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { foundOrNot } from './readSome';
import type { ScheduleReading, TimeWindow } from './ScheduleReading';

const answerSchema = z.object({ schedule: scheduleSchema });

/**
 * Reads who is on call by a schedule of layers, overrides included.
 *
 * @returns undefined for what is none: the API does not find schedules of shifts, or refuses them
 * @throws errors of `@backstage/errors`, worded for people.
 */
export async function readLayerSchedule(
  client: PagerDutyClient,
  id: string,
  { from, to }: TimeWindow,
  signal: AbortSignal,
): Promise<ScheduleReading | undefined> {
  const answer = await foundOrNot(
    client
      .get(`/schedules/${encodeURIComponent(id)}`, answerSchema, {
        // `overflow`: a shift that began before keeps its true start.
        query: { since: from, until: to, overflow: true, time_zone: 'UTC' },
        what: `reading the schedule ${id}`,
        scope: 'schedules.read',
        signal,
      })
      .catch(error => {
        if (error instanceof InputError) {
          return undefined;
        }
        throw error;
      }),
  );
  if (!answer) {
    return undefined;
  }
  const { schedule } = answer;
  const entries = schedule.final_schedule.rendered_schedule_entries;
  return {
    id,
    title: titleOf(schedule),
    timeZone: schedule.time_zone ?? undefined,
    url: schedule.html_url ?? undefined,
    entries: entries.map(({ start, end, user }) => ({
      start,
      end,
      person: user.id,
    })),
    users: entries.map(({ user }) => user),
  };
}
