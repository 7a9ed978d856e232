import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { deploymentSourcesExtensionPoint } from '@callboard/backstage-plugin-deployments-node';
import {
  awsClientsServiceRef,
  readAwsSettings,
  stackInventoryServiceRef,
} from '@callboard/backstage-plugin-environments-node';
import { CloudFormationSource } from './CloudFormationSource';
import { readCloudFormationConfig } from './config/readCloudFormationConfig';
import { PlaceMemoryStore } from './memory/PlaceMemoryStore';
import { SweepMetrics } from './metrics/SweepMetrics';

/**
 * Reads stack operations, drift and waiting change sets from AWS CloudFormation.
 *
 * @public
 */
export const deploymentsModuleCloudformation = createBackendModule({
  pluginId: 'deployments',
  moduleId: 'cloudformation',
  register(reg) {
    reg.registerInit({
      deps: {
        sources: deploymentSourcesExtensionPoint,
        clients: awsClientsServiceRef,
        inventory: stackInventoryServiceRef,
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
      },
      async init({
        sources,
        clients,
        inventory,
        cache,
        config,
        logger,
        metrics,
      }) {
        sources.addSource(
          new CloudFormationSource({
            clients,
            inventory,
            memories: new PlaceMemoryStore(cache, logger),
            config: readCloudFormationConfig(config),
            environmentTag: readAwsSettings(config).environmentTag,
            logger,
            metrics: new SweepMetrics(metrics),
          }),
        );
      },
    });
  },
});
