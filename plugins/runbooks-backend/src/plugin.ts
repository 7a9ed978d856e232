import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { runbooksPermissions } from '@callboard/backstage-plugin-runbooks-common';

/**
 * Finds runbooks in repositories, keeps runs of them and answers from its store.
 *
 * @public
 */
export const runbooksPlugin = createBackendPlugin({
  pluginId: 'runbooks',
  register(env) {
    env.registerInit({
      deps: { permissionsRegistry: coreServices.permissionsRegistry },
      async init({ permissionsRegistry }) {
        permissionsRegistry.addPermissions(runbooksPermissions);
      },
    });
  },
});
