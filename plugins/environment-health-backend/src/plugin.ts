import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { environmentHealthPermissions } from '@callboard/backstage-plugin-environment-health-common';
import { healthChecksExtensionPoint } from '@callboard/backstage-plugin-environment-health-node';
import {
  awsClientsServiceRef,
  environmentsServiceRef,
  readAwsSettings,
  stackInventoryServiceRef,
} from '@callboard/backstage-plugin-environments-node';
import { readOptions } from './config/readOptions';
import { createCollection } from './createCollection';
import { createService } from './createService';
import { DatabaseStores } from './database/DatabaseStores';
import { scheduleTasks } from './scheduleTasks';
import { createRouter } from './service/router';
import { SuiteRegistry } from './SuiteRegistry';

/**
 * Runs health checks of environments, stores what they found and answers from
 * that store.
 *
 * @public
 */
export const environmentHealthPlugin = createBackendPlugin({
  pluginId: 'environment-health',
  register(env) {
    const registry = new SuiteRegistry();
    env.registerExtensionPoint(healthChecksExtensionPoint, registry);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        awsClients: awsClientsServiceRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        environments: environmentsServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        inventory: stackInventoryServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        const options = readOptions(services.config);
        const collection = createCollection({
          ...services,
          awsSettings: readAwsSettings(services.config),
          options,
          suites: registry.list(),
          stores: await DatabaseStores.create(services.database),
        });

        services.permissionsRegistry.addPermissions(
          environmentHealthPermissions,
        );
        services.httpRouter.use(
          createRouter({
            ...services,
            service: createService({
              ...services,
              ...collection,
              checks: collection.suites.flatMap(({ checks }) => checks),
            }),
          }),
        );
        await scheduleTasks({ ...services, options, collection });
      },
    });
  },
});
