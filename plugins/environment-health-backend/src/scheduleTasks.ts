import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { HealthOptions } from './config/readOptions';
import type { Collection } from './createCollection';

// A sweep takes in several batches, one after the other where there are many.
const BATCHES_IN_A_ROW = 10;

/** Puts the work that nobody asks for on the scheduler. */
export async function scheduleTasks({
  collection,
  logger,
  options,
  scheduler,
}: {
  collection: Collection;
  logger: LoggerService;
  options: HealthOptions;
  scheduler: SchedulerService;
}): Promise<void> {
  const { discovery, expiry, retention, sweepers, targetSync } = collection;
  const sweepTasks = sweepers.map(({ suite }) => `sweep-${suite.id}`);
  const triggerNow = async (tasks: string[]) => {
    for (const task of tasks) {
      await scheduler.triggerTask(task).catch(error => {
        logger.debug(`${task} is running already: ${error}`);
      });
    }
  };

  for (const [index, sweeper] of sweepers.entries()) {
    await scheduler.scheduleTask({
      id: sweepTasks[index],
      // On every replica: they share the shards among themselves.
      scope: 'local',
      frequency: { seconds: 15 },
      initialDelay: { seconds: 10 },
      timeout: {
        milliseconds:
          options.sweepOf(sweeper.suite).timeoutMs * BATCHES_IN_A_ROW,
      },
      fn: signal => sweeper.sweepDue(signal),
    });
  }

  await scheduler.scheduleTask({
    id: 'discover-stacks',
    scope: 'local',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 5 },
    timeout: { milliseconds: options.discovery.timeoutMs * BATCHES_IN_A_ROW },
    fn: async signal => {
      if (await discovery.discoverDue(signal)) {
        // What is new need not wait for the next turn.
        await triggerNow(sweepTasks);
      }
    },
  });

  await scheduler.scheduleTask({
    id: 'sync-targets',
    frequency: { seconds: 10 },
    timeout: { minutes: 10 },
    fn: async signal => {
      const changed = await targetSync.syncIfDue(signal);
      if (changed.length) {
        await triggerNow(['discover-stacks', ...sweepTasks]);
      }
    },
  });

  await scheduler.scheduleTask({
    id: 'expire-results',
    frequency: { minutes: 1 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: signal => expiry.run(signal),
  });

  await scheduler.scheduleTask({
    id: 'forget-past',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    fn: signal => retention.run(signal),
  });
}
