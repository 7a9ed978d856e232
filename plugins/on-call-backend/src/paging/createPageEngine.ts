import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { NotImplementedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Book } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import { ExhaustedTask } from './ExhaustedTask';
import { LevelReader } from './LevelReader';
import { LevelTask } from './LevelTask';
import { NoticeSender } from './NoticeSender';
import type { PageAnnouncer } from './PageAnnouncer';
import { PageEngine } from './PageEngine';
import type { Pagers } from './Pagers';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import { PagingMetrics } from './PagingMetrics';
import { PassOnTask } from './PassOnTask';
import { PersonTeller } from './PersonTeller';
import { SendTask } from './SendTask';
import { UnsentTask } from './UnsentTask';

/** Puts together what does the tasks of pages. */
export function createPageEngine(options: {
  announcer: PageAnnouncer;
  auth: AuthService;
  book: Pick<Book, 'people' | 'schedule'>;
  catalog: CatalogService;
  logger: LoggerService;
  metrics: MetricsService;
  appUrl: string;
  notifications: NotificationService;
  pagers: Pagers;
  providerPatienceMs: number;
  overrides: OverrideStore;
  pages: PageStore;
  tasks: PageTaskStore;
  now: () => Date;
}): PageEngine {
  const level = new LevelTask({
    ...options,
    levels: new LevelReader(options),
    teller: new PersonTeller(options),
  });
  const shared = { ...options, sender: new NoticeSender(options) };
  const exhausted = new ExhaustedTask(shared);
  const send = new SendTask(shared);
  const unsent = new UnsentTask(shared);
  const passOn = new PassOnTask(shared);
  return new PageEngine({
    ...options,
    metrics: new PagingMetrics(options.metrics),
    run: async claimed => {
      const { task } = claimed;
      switch (task.kind) {
        case 'tell-level':
          return level.run(claimed, { level: task.level, round: task.round });
        case 'tell-exhausted':
          return exhausted.run(claimed);
        case 'send':
          return send.run(claimed);
        case 'tell-unsent':
          return unsent.run(claimed, task.error);
        case 'pass-on':
          return passOn.run(claimed, task.answer);
        default:
          // What a newer release wrote is left to a replica of that.
          throw new NotImplementedError(
            `This release does not know the task ${JSON.stringify(task)}`,
          );
      }
    },
  });
}
