import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { deploymentsPermissions } from '@callboard/backstage-plugin-deployments-common';
import {
  deploymentSourcesExtensionPoint,
  type DeploymentSource,
} from '@callboard/backstage-plugin-deployments-node';
import { environmentsServiceRef } from '@callboard/backstage-plugin-environments-node';
import { readOptions } from './config/readOptions';
import { createCollection } from './createCollection';
import { createService } from './createService';
import { DatabaseStores } from './database/DatabaseStores';
import { scheduleTasks } from './scheduleTasks';
import { createRouter } from './service/router';

/**
 * Collects what was deployed where, and answers from its own store.
 *
 * @public
 */
export const deploymentsPlugin = createBackendPlugin({
  pluginId: 'deployments',
  register(env) {
    const sources = new Map<string, DeploymentSource>();
    env.registerExtensionPoint(deploymentSourcesExtensionPoint, {
      addSource(source) {
        if (sources.has(source.id)) {
          throw new ConflictError(
            `A deployment source with the id ${source.id} was added before`,
          );
        }
        sources.set(source.id, source);
      },
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        environments: environmentsServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
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
          options,
          sources: [...sources.values()],
          stores: await DatabaseStores.create(services.database),
        });

        services.permissionsRegistry.addPermissions(deploymentsPermissions);
        services.httpRouter.use(
          createRouter({
            ...services,
            service: createService({ ...services, collection }),
          }),
        );

        for (const handler of collection.eventHandlers) {
          await handler.subscribe(services.events);
        }
        await scheduleTasks({ ...services, options, collection });
      },
    });
  },
});
