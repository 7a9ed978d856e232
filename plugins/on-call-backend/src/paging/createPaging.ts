import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  BackgroundWork,
  type ChangeAnnouncer,
  type EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { Router } from 'express';
import type { Book } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import type { OnCallOptions } from '../config/readOptions';
import { AuthorizedPageService } from './AuthorizedPageService';
import { createPageEngine } from './createPageEngine';
import { createPageRoutes } from './createPageRoutes';
import { DefaultPageService } from './DefaultPageService';
import { PageAnnouncer } from './PageAnnouncer';
import { PagePresenter } from './PagePresenter';
import { PageRetention } from './PageRetention';
import { Pagers } from './Pagers';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import { ProviderFollower } from './ProviderFollower';
import { readPagingOptions } from './readPagingOptions';

/** What {@link createPaging} needs. */
export interface PagingServices {
  announcer: ChangeAnnouncer;
  auditor: AuditorService;
  auth: AuthService;
  authorizer: EntityAuthorizer;
  book: Book;
  catalog: CatalogService;
  /** Its section `callboard.onCall.paging` is read. */
  config: RootConfigService;
  httpAuth: HttpAuthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  options: Pick<OnCallOptions, 'retentionMs'>;
  overrides: OverrideStore;
  /** `new DatabasePageStore(knex)`, after the plugin's migrations. */
  pages: PageStore;
  providers: readonly OnCallProvider[];
  scheduler: SchedulerService;
  /** `new DatabasePageTaskStore(knex)`. */
  tasks: PageTaskStore;
  now?: () => Date;
}

/**
 * Puts together all that is about pages.
 *
 * @throws `InputError` for a wrong value in the configuration.
 */
export function createPaging(services: PagingServices): {
  /** To be mounted at the root of the plugin's router. */
  router: Router;
  /** Has done on the scheduler what is due. */
  start(): Promise<void>;
} {
  const { now = () => new Date(), pages, scheduler } = services;
  const announcer = new PageAnnouncer(services);
  const shared = {
    ...services,
    ...services.options,
    ...readPagingOptions(services.config),
    announcer,
    appUrl: services.config.getString('app.baseUrl').replace(/\/+$/, ''),
    pagers: new Pagers(services),
    now,
  };
  const engine = createPageEngine(shared);
  const follower = new ProviderFollower(shared);
  const retention = new PageRetention(shared);
  const background = new BackgroundWork(services);
  const service = new AuthorizedPageService({
    ...services,
    store: pages,
    service: new DefaultPageService({
      ...shared,
      store: pages,
      presenter: new PagePresenter(services),
      // Whoever pages need not wait for the scheduler.
      wake: pageId =>
        background.run(`do what is due about page ${pageId}`, signal =>
          engine.runDue(signal, pageId),
        ),
    }),
  });
  return {
    router: createPageRoutes({ ...services, service }),
    async start() {
      await scheduler.scheduleTask({
        id: 'escalate-pages',
        frequency: { seconds: 5 },
        initialDelay: { seconds: 5 },
        timeout: { minutes: 2 },
        fn: signal => engine.runDue(signal),
      });
      await scheduler.scheduleTask({
        id: 'follow-pages',
        frequency: { seconds: 30 },
        initialDelay: { seconds: 15 },
        timeout: { minutes: 5 },
        fn: signal => follower.follow(signal),
      });
      await scheduler.scheduleTask({
        id: 'forget-pages',
        frequency: { hours: 24 },
        initialDelay: { minutes: 10 },
        timeout: { hours: 1 },
        fn: signal => retention.run(signal),
      });
    },
  };
}
