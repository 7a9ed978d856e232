import type { CalendarEvent } from '@callboard/backstage-plugin-environments-node';
import type {
  Person,
  PersonShift,
} from '@callboard/backstage-plugin-on-call-common';
import { DateTime } from 'luxon';

const MINUTE_MS = 60_000;

/** @param options.appUrl - of the portal, without a slash at its end */
export function eventsOf(
  shifts: PersonShift[],
  options: {
    appUrl: string;
    people: Record<string, Person>;
    /** Whose calendar it is; that of the schedule where absent. */
    userRef?: string;
  },
): CalendarEvent[] {
  const { appUrl, people, userRef } = options;
  return shifts
    .filter(({ unknown }) => !unknown)
    .map(shift => {
      const url = `${appUrl}/on-call/schedules/${encodeURIComponent(
        shift.scheduleId,
      )}`;
      const names = shift.people.map(ref => people[ref]?.name ?? ref);
      const whom = names.length ? names.join(', ') : 'Nobody is on call';
      return {
        key: [shift.scheduleId, shift.start, ...shift.people].join(' '),
        startsAt: shift.start,
        minutes: (Date.parse(shift.end) - Date.parse(shift.start)) / MINUTE_MS,
        title: `${userRef ? 'On call' : whom}: ${shift.scheduleTitle}`,
        description: [
          names.length ? `On call: ${names.join(', ')}.` : 'Nobody is on call.',
          shift.overrideId && 'Changed by an override.',
          `Until ${DateTime.fromISO(shift.end, {
            zone: shift.timeZone,
            locale: 'en-GB',
          }).toFormat('cccc d LLLL yyyy HH:mm')} (${shift.timeZone}).`,
          url,
        ]
          .filter(Boolean)
          .join('\n'),
        url,
        categories: ['On-call'],
      };
    });
}
