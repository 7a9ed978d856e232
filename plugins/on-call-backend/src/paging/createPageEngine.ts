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
import type { PageStore, PageTaskStore } from './PageStore';
import { PagingMetrics } from './PagingMetrics';
import { PersonTeller } from './PersonTeller';

/** Puts together what does the tasks of pages. */
export function createPageEngine(options: {
  announcer: PageAnnouncer;
  auth: AuthService;
  book: Pick<Book, 'people' | 'schedule'>;
  catalog: CatalogService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
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
  const exhausted = new ExhaustedTask({
    ...options,
    sender: new NoticeSender(options),
  });
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
        default:
          throw new NotImplementedError(task.kind);
      }
    },
  });
}
