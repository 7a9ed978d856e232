import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type { RunLedger } from '../runs/RunLedger';
import type { RunbookShelf } from '../shelf/RunbookShelf';
import { AuthorizedProcedureService } from './AuthorizedProcedureService';
import { DefaultProcedureBook } from './DefaultProcedureBook';
import { DefaultProcedureService } from './DefaultProcedureService';
import type { EntityDirectory } from './EntityDirectory';
import { CalendarFeeds } from './feeds/CalendarFeeds';
import type { FeedStore } from './feeds/FeedStore';
import type { ProcedureBook } from './ProcedureBook';
import { ProcedureReader } from './ProcedureReader';
import type { ProcedureService } from './ProcedureService';
import { readProcedureOptions } from './readProcedureOptions';
import type { ReminderStore } from './reminders/ReminderStore';
import { ReminderTask } from './reminders/ReminderTask';

/**
 * Puts together all that is about procedures.
 *
 * @throws `InputError` for a wrong value in the configuration.
 */
export function createProcedures(options: {
  auth: AuthService;
  authorizer: EntityAuthorizer;
  catalog: CatalogService;
  config: RootConfigService;
  directory: EntityDirectory;
  discovery: DiscoveryService;
  feedStore: FeedStore;
  ledger: Pick<RunLedger, 'listOfProcedures'>;
  logger: LoggerService;
  notifications: NotificationService;
  reminderStore: ReminderStore;
  shelf: Pick<RunbookShelf, 'listProcedures'>;
  now?: () => Date;
}): {
  book: ProcedureBook;
  service: ProcedureService;
  reminders: ReminderTask;
} {
  const { auth, catalog, config, feedStore, reminderStore } = options;
  const { holidays } = readProcedureOptions(config);
  const reader = new ProcedureReader({ ...options, holidays });
  const feeds = new CalendarFeeds({
    ...options,
    reader,
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
    book: new DefaultProcedureBook({ ...options, reader }),
    service: new AuthorizedProcedureService({
      ...options,
      service: new DefaultProcedureService({ ...options, reader, feeds }),
    }),
    reminders: new ReminderTask({ ...options, reader, store: reminderStore }),
  };
}
