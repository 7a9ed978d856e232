import type {
  OnCallDefinition,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import type { OnCallSweep } from '@callboard/backstage-plugin-on-call-node';
import type { ScheduleCalendars } from '../../calendars/ScheduleCalendars';
import { toShifts } from '../../calendars/toShifts';

type Filled = Pick<OnCallDefinition, 'schedules' | 'people' | 'problems'>;

/**
 * Reads the calendars of a definition, and puts what they hold into its schedules.
 *
 * @returns the definition's own, with shifts, people whom calendars name, and calendars that could not be read.
 */
export async function fillCalendars(
  definition: OnCallDefinition,
  calendars: Pick<ScheduleCalendars, 'read'>,
  options: Pick<OnCallSweep, 'window' | 'userByMail' | 'signal'> & {
    source: string;
    url: string;
    idPrefix: string;
  },
): Promise<Filled> {
  let filled: Filled = definition;
  for (const { scheduleId, url } of definition.calendars) {
    const schedule = filled.schedules.find(({ id }) => id === scheduleId);
    if (schedule) {
      const { reading, failure } = await calendars.read(url, {
        window: options.window,
        timeZone: schedule.timeZone,
        signal: options.signal,
      });
      if (reading) {
        const { shifts, people } = toShifts(reading.events, {
          people: filled.people,
          userByMail: options.userByMail,
          idPrefix: options.idPrefix,
        });
        filled = {
          ...filled,
          people: [...filled.people, ...people],
          schedules: filled.schedules.map(
            (one): Schedule =>
              one === schedule
                ? {
                    ...one,
                    base: { kind: 'shifts', shifts, ...reading.window },
                  }
                : one,
          ),
        };
      }
      if (failure) {
        const { source, url: place } = options;
        const message = `The calendar of ${schedule.title}: ${failure}`;
        filled = {
          ...filled,
          problems: [...filled.problems, { source, url: place, message }],
        };
      }
    }
  }
  return filled;
}
