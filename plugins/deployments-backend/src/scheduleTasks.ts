import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { DeploymentsOptions } from './config/readOptions';
import type { Collection } from './createCollection';

/** Puts the work that nobody asks for on the scheduler. */
export async function scheduleTasks({
  collection,
  logger,
  options,
  scheduler,
}: {
  collection: Collection;
  logger: LoggerService;
  options: DeploymentsOptions;
  scheduler: SchedulerService;
}): Promise<void> {
  const { comparer, retention, sweepers, targetSync } = collection;
  const sweepTasks = sweepers.map(sweeper => `sweep-${sweeper.source.id}`);

  for (const [index, sweeper] of sweepers.entries()) {
    await scheduler.scheduleTask({
      id: sweepTasks[index],
      // On every replica: they share the shards among themselves.
      scope: 'local',
      frequency: { seconds: 15 },
      initialDelay: { seconds: 5 },
      timeout: {
        milliseconds: options.sweepOf(sweeper.source).timeoutMs,
      },
      fn: signal => sweeper.sweepDue(signal),
    });
  }

  await scheduler.scheduleTask({
    id: 'sync-targets',
    frequency: { seconds: 10 },
    timeout: { minutes: 10 },
    fn: async signal => {
      const changed = await targetSync.syncIfDue(signal);
      if (changed.length) {
        // New targets need not wait for the next turn.
        for (const task of sweepTasks) {
          await scheduler.triggerTask(task).catch(error => {
            logger.debug(`${task} is running already: ${error}`);
          });
        }
      }
    },
  });

  await scheduler.scheduleTask({
    id: 'compare-environments',
    frequency: { minutes: 10 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 10 },
    fn: signal => comparer.catchUp(signal),
  });

  await scheduler.scheduleTask({
    id: 'forget-past',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    fn: signal => retention.run(signal),
  });
}
