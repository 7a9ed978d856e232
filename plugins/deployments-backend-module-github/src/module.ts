import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { deploymentSourcesExtensionPoint } from '@callboard/backstage-plugin-deployments-node';
import { createGithubDeploymentSource } from './createGithubDeploymentSource';

/**
 * Reads deployments, workflow runs and approvals from GitHub.
 *
 * @public
 */
export const deploymentsModuleGithub = createBackendModule({
  pluginId: 'deployments',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        sources: deploymentSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        cache: coreServices.cache,
        metrics: metricsServiceRef,
      },
      async init({ sources, config, logger, cache, metrics }) {
        sources.addSource(
          createGithubDeploymentSource({ config, logger, cache, metrics }),
        );
      },
    });
  },
});
