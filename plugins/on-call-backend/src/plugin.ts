import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ChangeAnnouncer,
  EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import { onCallPermissions } from '@callboard/backstage-plugin-on-call-common';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-on-call-node';
import { createAbsences } from './absences/createAbsences';
import { createChanges } from './changes/createChanges';
import { readOptions } from './config/readOptions';
import { createCalendars } from './createCalendars';
import { createCollection } from './createCollection';
import { DatabaseAbsenceNoticeStore } from './database/DatabaseAbsenceNoticeStore';
import { DatabaseAbsenceStore } from './database/DatabaseAbsenceStore';
import { DatabaseBook } from './database/DatabaseBook';
import { DatabaseCalendarStore } from './database/DatabaseCalendarStore';
import { DatabaseChangeStores } from './database/DatabaseChangeStores';
import { DatabaseFeedStore } from './database/DatabaseFeedStore';
import { DatabaseNoticeStore } from './database/DatabaseNoticeStore';
import { DatabasePageStore } from './database/DatabasePageStore';
import { DatabasePageTaskStore } from './database/DatabasePageTaskStore';
import { DatabaseStores } from './database/DatabaseStores';
import { DatabaseTabStore } from './database/DatabaseTabStore';
import { DatabaseViewStore } from './database/DatabaseViewStore';
import { allowCalendarFeeds } from './feeds/createFeedRoutes';
import { createFeeds } from './feeds/createFeeds';
import { createHandOffs } from './handOff/createHandOffs';
import { createPaging } from './paging/createPaging';
import { FileProvider } from './providers/file/FileProvider';
import { ProviderRegistry } from './providers/ProviderRegistry';
import { createReads } from './read/createReads';
import { createViews } from './createViews';
import { scheduleTasks } from './scheduleTasks';
import { createRefreshRoutes } from './service/createRefreshRoutes';
import { Refresher } from './service/Refresher';

/**
 * Keeps schedules, overrides and pages, says who is on call, and pages people.
 *
 * @public
 */
export const onCallPlugin = createBackendPlugin({
  pluginId: 'on-call',
  register(env) {
    const registry = new ProviderRegistry();
    env.registerExtensionPoint(onCallProvidersExtensionPoint, registry);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const options = readOptions(services.config);
        const stores = await DatabaseStores.create(services.database);
        const knex = await services.database.getClient();
        const calendarStore = new DatabaseCalendarStore(knex);
        const calendars = await createCalendars({
          ...services,
          options: options.calendars,
          store: calendarStore,
        });
        registry.addProvider(
          new FileProvider({
            ...services,
            integrations: ScmIntegrations.fromConfig(services.config),
            calendars: calendars.schedules,
          }),
        );
        const changeStores = new DatabaseChangeStores(knex);
        const providers = registry.list();
        const shared = {
          ...services,
          ...changeStores,
          announcer: new ChangeAnnouncer(services),
          authorizer: new EntityAuthorizer(services),
          book: new DatabaseBook(knex),
          options,
          providers,
        };
        const collection = createCollection({ ...shared, stores });
        const views = createViews({
          ...shared,
          views: new DatabaseViewStore(knex),
        });
        const pages = new DatabasePageStore(knex);
        const handOffs = createHandOffs({
          ...shared,
          notices: new DatabaseNoticeStore(knex),
          pages,
        });
        const paging = createPaging({
          ...shared,
          pages,
          tasks: new DatabasePageTaskStore(knex),
        });
        const changes = createChanges({
          ...shared,
          publisher: collection.publisher,
          resweep: (scheduleId, provider) =>
            collection.resweeper.resweep(scheduleId, provider),
          stores: changeStores,
        });
        const feeds = createFeeds({
          ...shared,
          feedStore: new DatabaseFeedStore(knex),
        });
        const absenceStore = new DatabaseAbsenceStore(knex);
        const absences = createAbsences({
          ...shared,
          calendars,
          notices: new DatabaseAbsenceNoticeStore(knex),
          store: absenceStore,
        });
        const reads = createReads({
          ...shared,
          absences: absenceStore,
          annotations: providers.flatMap(({ annotations }) => annotations),
          feeds: feeds.rights,
          holidays: options.holidays.map(({ date }) => date),
          targets: collection.targetSync,
          tabs: new DatabaseTabStore(knex),
          views: views.reader,
        });

        services.permissionsRegistry.addPermissions(onCallPermissions);
        allowCalendarFeeds(services.httpRouter);
        for (const router of [
          createRefreshRoutes({
            ...services,
            refresher: new Refresher({ ...shared, ...collection }),
          }),
          reads.router,
          changes.router,
          feeds.router,
          absences.router,
          paging.router,
        ]) {
          services.httpRouter.use(router);
        }

        await collection.events.subscribe(services.events);
        await scheduleTasks({
          ...services,
          options,
          collection,
          calendarStore,
          views: views.keeper,
        });
        await absences.start();
        await paging.start();
        await handOffs.start();
      },
    });
  },
});
