import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { DeploymentsClient } from '@callboard/backstage-plugin-deployments-common';
import { EnvironmentHealthClient } from '@callboard/backstage-plugin-environment-health-common';
import { RunbooksClient } from '@callboard/backstage-plugin-runbooks-common';
import type { Book } from '../book/Book';
import type { NoteStore } from '../changes/NoteStore';
import type { OverrideStore } from '../changes/OverrideStore';
import type { PageStore } from '../paging/PageStore';
import { PersonTeller } from '../paging/PersonTeller';
import { DueProcedures } from './DueProcedures';
import { FailingChecks } from './FailingChecks';
import { HandOffTask } from './HandOffTask';
import type { NoticeStore } from './NoticeStore';
import { OpenWorkReader } from './OpenWorkReader';
import { readHandOffOptions } from './readHandOffOptions';
import { RunningDeployments } from './RunningDeployments';

/** What {@link createHandOffs} needs. */
export interface HandOffServices {
  auth: AuthService;
  book: Book;
  catalog: CatalogService;
  /** Its section `callboard.onCall.handOff` is read. */
  config: RootConfigService;
  discovery: DiscoveryService;
  logger: LoggerService;
  notes: NoteStore;
  /** `new DatabaseNoticeStore(knex)`, after the plugin's migrations. */
  notices: NoticeStore;
  notifications: NotificationService;
  overrides: OverrideStore;
  pages: Pick<PageStore, 'listOpen'>;
  scheduler: SchedulerService;
  now?: () => Date;
}

/**
 * Puts together what tells people of hand-offs.
 *
 * @throws for a wrong value in the configuration, which it names.
 */
export function createHandOffs(services: HandOffServices): {
  /** Has them told on the scheduler, unless the configuration switches it off. */
  start(): Promise<void>;
} {
  const { enabled, beforeMs } = readHandOffOptions(services.config);
  const shared = { ...services, now: services.now ?? (() => new Date()) };
  const connection = {
    discoveryApi: services.discovery,
    fetchApi: { fetch },
  };
  const task = new HandOffTask({
    ...shared,
    beforeMs,
    store: services.notices,
    teller: new PersonTeller(services),
    work: new OpenWorkReader({
      ...shared,
      sources: [
        new FailingChecks({
          ...services,
          health: new EnvironmentHealthClient(connection),
        }),
        new RunningDeployments({
          ...services,
          deployments: new DeploymentsClient(connection),
        }),
        new DueProcedures({
          ...services,
          runbooks: new RunbooksClient(connection),
        }),
      ],
    }),
  });
  return {
    async start() {
      if (enabled) {
        await services.scheduler.scheduleTask({
          id: 'tell-of-hand-offs',
          frequency: { minutes: 1 },
          initialDelay: { seconds: 30 },
          timeout: { minutes: 5 },
          fn: signal => task.run(signal),
        });
      }
    },
  };
}
