import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { ReminderTask } from './ReminderTask';

/** Puts reminders on the scheduler, so that they come within a minute of what they are about. */
export async function scheduleReminders(
  scheduler: SchedulerService,
  reminders: ReminderTask,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'remind-of-procedures',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: signal => reminders.run(signal),
  });
}
