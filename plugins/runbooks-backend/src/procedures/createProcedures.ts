import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type { RunbookShelf } from '../shelf/RunbookShelf';
import type { ViewReader } from '../views/ViewReader';
import { AuthorizedProcedureService } from './AuthorizedProcedureService';
import { DefaultProcedureService } from './DefaultProcedureService';
import type { EntityDirectory } from './EntityDirectory';
import { ProcedureFeeds } from './feeds/ProcedureFeeds';
import type { ProcedureFeedStore } from './feeds/ProcedureFeedStore';
import type { ProcedureReader } from './ProcedureReader';
import type { ProcedureService } from './ProcedureService';
import type { ReminderStore } from './reminders/ReminderStore';
import { ReminderTask } from './reminders/ReminderTask';

/** Puts together all that is about procedures. */
export function createProcedures(options: {
  auth: AuthService;
  authorizer: EntityAuthorizer;
  catalog: CatalogService;
  config: RootConfigService;
  directory: EntityDirectory;
  discovery: DiscoveryService;
  feedStore: ProcedureFeedStore;
  logger: LoggerService;
  notifications: NotificationService;
  reader: ProcedureReader;
  reminderStore: ReminderStore;
  shelf: Pick<RunbookShelf, 'listProcedures'>;
  views: Pick<ViewReader, 'listProcedures' | 'completeProcedures'>;
  now?: () => Date;
}): {
  service: ProcedureService;
  reminders: ReminderTask;
} {
  const { auth, catalog, config, feedStore, reminderStore } = options;
  const feeds = new ProcedureFeeds({
    ...options,
    store: feedStore,
    isKnown: async userRef =>
      Boolean(
        await catalog.getEntityByRef(userRef, {
          credentials: await auth.getOwnServiceCredentials(),
        }),
      ),
    appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
  });
  return {
    service: new AuthorizedProcedureService({
      ...options,
      service: new DefaultProcedureService({ ...options, feeds }),
    }),
    reminders: new ReminderTask({ ...options, store: reminderStore }),
  };
}
