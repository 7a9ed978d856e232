import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DeploymentsApi } from '@callboard/backstage-plugin-deployments-common';

/**
 * Reads deployments from the deployments backend.
 *
 * @public
 */
export const deploymentsApiRef = createApiRef<DeploymentsApi>().with({
  id: 'plugin.deployments.client',
  pluginId: 'deployments',
});
