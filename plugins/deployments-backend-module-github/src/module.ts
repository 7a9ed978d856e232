import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
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
      },
      async init({ sources, config, logger, cache }) {
        sources.addSource(
          createGithubDeploymentSource({ config, logger, cache }),
        );
      },
    });
  },
});
