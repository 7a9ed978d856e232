import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { healthChecksExtensionPoint } from '@callboard/backstage-plugin-environment-health-node';
import { awsClientsServiceRef } from '@callboard/backstage-plugin-environments-node';
import { createSuites } from './createSuites';

/**
 * Checks what CloudFormation stacks own in AWS.
 *
 * @public
 */
export const environmentHealthModuleAws = createBackendModule({
  pluginId: 'environment-health',
  moduleId: 'aws',
  register(reg) {
    reg.registerInit({
      deps: {
        checks: healthChecksExtensionPoint,
        clients: awsClientsServiceRef,
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ checks, config, ...services }) {
        for (const suite of createSuites(services, config)) {
          checks.addSuite(suite);
        }
      },
    });
  },
});
