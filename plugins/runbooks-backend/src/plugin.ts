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
  environmentsServiceRef,
} from '@callboard/backstage-plugin-environments-node';
import { runbooksPermissions } from '@callboard/backstage-plugin-runbooks-common';
import { readOptions } from './config/readOptions';
import { createCollection } from './createCollection';
import { createRunbookService } from './createRunbookService';
import { createViews } from './createViews';
import { DatabaseStores } from './database/DatabaseStores';
import { TargetSurroundings } from './present/TargetSurroundings';
import { allowCalendarFeeds } from './procedures/createProcedureRoutes';
import { createProcedures } from './procedures/createProcedures';
import { ProcedureReader } from './procedures/ProcedureReader';
import { readProcedureOptions } from './procedures/readProcedureOptions';
import { DatabaseFeedStore } from './database/DatabaseFeedStore';
import { DatabaseReminderStore } from './database/DatabaseReminderStore';
import { scheduleReminders } from './procedures/reminders/scheduleReminders';
import { createRuns } from './runs/createRuns';
import { DatabaseRunStores } from './database/DatabaseRunStores';
import { scheduleTasks } from './scheduleTasks';
import { createRouter } from './service/router';

/**
 * Finds runbooks in repositories, keeps runs of them and answers from its store.
 *
 * @public
 */
export const runbooksPlugin = createBackendPlugin({
  pluginId: 'runbooks',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        environments: environmentsServiceRef,
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
      },
      async init(services) {
        const options = readOptions(services.config);
        const stores = await DatabaseStores.create(services.database);
        const knex = await services.database.getClient();
        const runStores = new DatabaseRunStores(knex);
        const shared = {
          ...services,
          options,
          ledger: runStores.ledger,
          shelf: stores.shelf,
          authorizer: new EntityAuthorizer(services),
        };
        const collection = createCollection({
          ...shared,
          stores,
          integrations: ScmIntegrations.fromConfig(services.config),
        });
        const { holidays } = readProcedureOptions(services.config);
        const reader = new ProcedureReader({ ...shared, holidays });
        const views = createViews({
          ...shared,
          stores,
          holidays,
          links: collection.links,
          procedures: reader,
        });
        const procedures = createProcedures({
          ...shared,
          directory: stores.targets,
          feedStore: new DatabaseFeedStore(knex),
          reader,
          reminderStore: new DatabaseReminderStore(knex),
          views: views.reader,
        });
        const runs = createRuns({
          ...shared,
          announcer: new ChangeAnnouncer(services),
          stores: runStores,
          surroundings: new TargetSurroundings(stores.targets),
        });

        services.permissionsRegistry.addPermissions(runbooksPermissions);
        allowCalendarFeeds(services.httpRouter);
        services.httpRouter.use(
          createRouter({
            ...services,
            runbooks: createRunbookService({
              ...shared,
              stores,
              collection,
              views: views.reader,
            }),
            procedures: procedures.service,
            runRoutes: runs.routes,
          }),
        );

        for (const listener of collection.listeners) {
          await listener.subscribe(services.events);
        }
        await scheduleTasks({
          ...services,
          options,
          collection,
          views: views.keeper,
        });
        await scheduleReminders(services.scheduler, procedures.reminders);
        await runs.start();
      },
    });
  },
});
