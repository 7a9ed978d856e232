import type {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CalendarFeeds,
  type EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import type { Book, ScheduleDirectory } from '../book/Book';
import type { OverrideLedger } from '../changes/ChangeStores';
import { PersonShifts } from '../read/PersonShifts';
import { ScheduleLister } from '../read/ScheduleLister';
import { AuthorizedFeedService } from './AuthorizedFeedService';
import { createFeedRoutes } from './createFeedRoutes';
import { DefaultFeedService } from './DefaultFeedService';
import { FeedRights } from './FeedRights';
import type { OnCallFeed, OnCallFeedStore } from './OnCallFeedStore';

/**
 * Puts together what makes calendars to subscribe to.
 *
 * @returns `rights`, by which whoever is seen keeps their calendars true to what they may read.
 */
export function createFeeds(services: {
  auditor: AuditorService;
  auth: AuthService;
  authorizer: EntityAuthorizer;
  book: Book & ScheduleDirectory;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  feedStore: OnCallFeedStore;
  httpAuth: HttpAuthService;
  overrides: Pick<OverrideLedger, 'between' | 'schedulesNaming'>;
  now?: () => Date;
}) {
  const { auth, catalog, config, feedStore } = services;
  const feeds = new CalendarFeeds<OnCallFeed>({
    ...services,
    store: feedStore,
    isKnown: async userRef =>
      Boolean(
        await catalog.getEntityByRef(userRef, {
          credentials: await auth.getOwnServiceCredentials(),
        }),
      ),
  });
  const rights = new FeedRights({ ...services, feeds });
  const service = new AuthorizedFeedService({
    ...services,
    service: new DefaultFeedService({
      ...services,
      feeds,
      rights,
      shifts: new PersonShifts({ lister: new ScheduleLister(services) }),
      appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
    }),
  });
  return { rights, router: createFeedRoutes({ ...services, service }) };
}
