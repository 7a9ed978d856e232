import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import { describeSchedule } from '@callboard/backstage-plugin-runbooks-common';
import { runbookPath } from '../runbookPath';
import type { Reminder } from './remindersOf';

/**
 * A reminder as its owner reads it.
 *
 * @param entityTitle - of the entity that the procedure is about
 */
export function toNotification(
  { key, procedure: { shelved, record } }: Reminder,
  entityTitle: string,
): NotificationPayload {
  const { title, meta } = shelved.runbook;
  const { entityRef, runbookId, day, kind } = key;
  return {
    title: kind === 'due' ? `${title} is due` : `${title} of ${day} is overdue`,
    description: [
      entityTitle,
      meta.role,
      meta.duration && `${meta.duration} min`,
      describeSchedule(record.schedule),
    ]
      .filter(Boolean)
      .join(' · '),
    link: runbookPath(entityRef, runbookId),
    severity: kind === 'due' ? 'normal' : 'high',
    topic: 'runbooks',
    // What is due and then overdue is one line in people's lists, and what is
    // sent again after a crash no second one.
    scope: `runbooks ${entityRef} ${runbookId} ${day}`,
  };
}
