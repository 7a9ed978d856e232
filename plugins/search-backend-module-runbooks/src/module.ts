import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Makes runbooks findable in search.
 *
 * @public
 */
export const searchModuleRunbooks = createBackendModule({
  pluginId: 'search',
  moduleId: 'runbooks',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
