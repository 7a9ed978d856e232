import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { Person } from '@callboard/backstage-plugin-on-call-common';
import { describeStretch } from '../changes/describeStretch';
import { fitTitle } from '../paging/notificationLimits';
import type { AwayShift } from './awayShiftsOf';

const MOST_LINES = 10;

/**
 * Shifts of a person who is away then, in their own time.
 *
 * @param shifts - at least one
 */
export function toAwayNotification(
  person: Pick<Person, 'timeZone'>,
  shifts: readonly AwayShift[],
): NotificationPayload {
  const lines = shifts.map(
    ({ schedule, start, end }) =>
      `${schedule.title}: ${describeStretch(
        { start, end },
        person.timeZone ?? schedule.timeZone,
      )}`,
  );
  const more = lines.length - MOST_LINES;
  return {
    title: fitTitle(
      shifts.length === 1
        ? `You are on call while you are away: ${shifts[0].schedule.title}`
        : `You are on call in ${shifts.length} shifts while you are away`,
    ),
    description: [
      ...lines.slice(0, MOST_LINES),
      ...(more > 0 ? [`And ${more} more.`] : []),
      'Ask somebody to swap, or have somebody else take over by an override.',
    ].join('\n'),
    link: '/on-call?view=mine',
    severity: 'normal',
    topic: 'on-call',
  };
}
