import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { RunbookOptions } from './config/readOptions';
import type { Collection } from './createCollection';
import type { ViewKeeper } from './views/ViewKeeper';

const SWEEP = 'read-repositories';
// A sweep takes in several repositories, one after the other where there are many.
const TREES_IN_A_ROW = 10;

/** Puts the work that nobody asks for on the scheduler. */
export async function scheduleTasks({
  collection,
  logger,
  options,
  scheduler,
  views,
}: {
  collection: Collection;
  logger: LoggerService;
  options: RunbookOptions;
  scheduler: SchedulerService;
  views: ViewKeeper;
}): Promise<void> {
  const {
    codeChanges,
    freshness,
    mirror,
    publisher,
    retention,
    sweeper,
    targetSync,
  } = collection;

  await scheduler.scheduleTask({
    id: SWEEP,
    // On every replica: they share the repositories among themselves.
    scope: 'local',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 5 },
    timeout: { milliseconds: options.sweep.timeoutMs * TREES_IN_A_ROW },
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
    id: 'mirror-checks',
    frequency: { milliseconds: options.checksFrequencyMs },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 30 },
    fn: signal => mirror.sweep(signal),
  });

  await scheduler.scheduleTask({
    id: 'judge-freshness',
    // Days end at midnight in UTC.
    frequency: { cron: '5 0 * * *' },
    timeout: { hours: 1 },
    fn: async signal => publisher.signal(await freshness.judgeAll(signal)),
  });

  await scheduler.scheduleTask({
    id: 'renew-views',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 15 },
    timeout: { minutes: 10 },
    fn: signal => views.run(signal),
  });

  await scheduler.scheduleTask({
    id: 'forget-versions',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    fn: () => retention.run(),
  });

  await scheduler.scheduleTask({
    id: 'forget-code-changes',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 10 },
    fn: () => codeChanges.forget(),
  });
}
