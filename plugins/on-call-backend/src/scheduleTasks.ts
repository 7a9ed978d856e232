import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CalendarStore } from './calendars/CalendarStore';
import type { OnCallOptions } from './config/readOptions';
import type { Collection } from './createCollection';
import type { ViewKeeper } from './views/ViewKeeper';

const SWEEP = 'read-schedules';
const CALENDARS_KEPT_MS = 30 * 24 * 3600_000;
// A sweep takes in several shards, one after the other where there are many.
const SHARDS_IN_A_ROW = 10;

/** Puts the work that nobody asks for on the scheduler. */
export async function scheduleTasks({
  calendarStore,
  collection,
  logger,
  options,
  scheduler,
  views,
}: {
  calendarStore: CalendarStore;
  collection: Collection;
  logger: LoggerService;
  options: OnCallOptions;
  scheduler: SchedulerService;
  views: ViewKeeper;
}): Promise<void> {
  const { sweeper, targetSync, userSync } = collection;

  await scheduler.scheduleTask({
    id: SWEEP,
    // On every replica: they share the shards among themselves.
    scope: 'local',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 5 },
    timeout: { milliseconds: options.sweep.timeoutMs * SHARDS_IN_A_ROW },
    fn: signal => sweeper.sweepDue(signal),
  });

  await scheduler.scheduleTask({
    id: 'sync-targets',
    frequency: { seconds: 10 },
    timeout: { minutes: 10 },
    fn: async signal => {
      const changed = await targetSync.syncIfDue(signal);
      if (changed.length) {
        await scheduler.triggerTask(SWEEP).catch(error => {
          logger.debug(`${SWEEP} is running already: ${error}`);
        });
      }
    },
  });

  await scheduler.scheduleTask({
    id: 'sync-users',
    frequency: { milliseconds: options.userFrequencyMs },
    timeout: { minutes: 10 },
    fn: signal => userSync.sync(signal),
  });

  await scheduler.scheduleTask({
    id: 'renew-views',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 15 },
    timeout: { minutes: 10 },
    fn: signal => views.renew(new Date().toISOString(), signal),
  });

  await scheduler.scheduleTask({
    id: 'forget-calendars',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 10 },
    fn: () =>
      calendarStore.forgetUnused(
        new Date(Date.now() - CALENDARS_KEPT_MS).toISOString(),
      ),
  });
}
