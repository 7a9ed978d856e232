import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  deploymentSourcesExtensionPoint,
  type DeploymentSource,
} from '@callboard/backstage-plugin-deployments-node';
import { startPlugin } from '@callboard/backstage-plugin-environments-node/testUtils';
import { deploymentsPlugin } from '../plugin';
import { environmentsConfig } from './environmentsConfig';

/** Starts the real plugin with sources and entities of a test. */
export async function startDeployments(options: {
  sources: DeploymentSource[];
  entities: Entity[];
  config?: object;
  features?: BackendFeature[];
}) {
  const plugin = await startPlugin({
    ...options,
    pluginId: 'deployments',
    config: {
      ...environmentsConfig,
      callboard: {
        ...environmentsConfig.callboard,
        deployments: { ...options.config },
      },
    },
    features: [
      deploymentsPlugin,
      createBackendModule({
        pluginId: 'deployments',
        moduleId: 'test-sources',
        register(env) {
          env.registerInit({
            deps: { sources: deploymentSourcesExtensionPoint },
            async init({ sources }) {
              options.sources.forEach(source => sources.addSource(source));
            },
          });
        },
      }),
      ...(options.features ?? []),
    ],
  });
  return {
    ...plugin,
    /** Reads the catalog, and sweeps what is new in it. */
    sync: () => plugin.run('sync-targets'),
  };
}
