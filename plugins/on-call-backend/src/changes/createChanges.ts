import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { Book } from '../book/Book';
import type { ChangePublisher } from '../events/ChangePublisher';
import { AuthorizedChangeService } from './AuthorizedChangeService';
import { ChangeNotifier } from './ChangeNotifier';
import type { ChangeStores } from './ChangeStores';
import { createChangeRoutes } from './createChangeRoutes';
import { DefaultChangeService } from './DefaultChangeService';
import { OverrideChanges } from './OverrideChanges';
import { PeopleDirectory } from './PeopleDirectory';
import { ProviderOverrides } from './ProviderOverrides';
import { SwapChanges } from './SwapChanges';

/** Puts together what changes who is on call. */
export function createChanges(services: {
  auditor: AuditorService;
  authorizer: EntityAuthorizer;
  book: Book;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  providers: readonly OnCallProvider[];
  publisher: Pick<ChangePublisher, 'publish'>;
  /** Has a schedule read again from its provider, in the background. */
  resweep: (scheduleId: string, provider: string) => Promise<void>;
  stores: ChangeStores;
  now?: () => Date;
}) {
  const shared = {
    ...services,
    directory: new PeopleDirectory(services),
    providers: new ProviderOverrides(services),
  };
  const service = new AuthorizedChangeService({
    ...services,
    service: new DefaultChangeService({
      ...shared,
      overrides: new OverrideChanges(shared),
      swaps: new SwapChanges(shared),
      notes: services.stores.notes,
      notifier: new ChangeNotifier(services),
    }),
  });
  return { router: createChangeRoutes({ ...services, service }) };
}
