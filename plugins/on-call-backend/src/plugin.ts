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
import { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import { onCallPermissions } from '@callboard/backstage-plugin-on-call-common';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-on-call-node';
import { readOptions } from './config/readOptions';
import { createCollection } from './createCollection';
import { DatabaseStores } from './database/DatabaseStores';
import { FileProvider } from './providers/file/FileProvider';
import { ProviderRegistry } from './providers/ProviderRegistry';
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
        registry.addProvider(
          new FileProvider({
            ...services,
            integrations: ScmIntegrations.fromConfig(services.config),
          }),
        );
        const shared = {
          ...services,
          options,
          authorizer: new EntityAuthorizer(services),
          providers: registry.list(),
          stores: await DatabaseStores.create(services.database),
        };
        const collection = createCollection(shared);

        services.permissionsRegistry.addPermissions(onCallPermissions);
        services.httpRouter.use(
          createRefreshRoutes({
            ...services,
            refresher: new Refresher({ ...shared, ...collection }),
          }),
        );

        await collection.events.subscribe(services.events);
        await scheduleTasks({ ...services, options, collection });
      },
    });
  },
});
