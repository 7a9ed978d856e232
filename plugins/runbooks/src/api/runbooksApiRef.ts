import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';

/**
 * Reads runbooks and their runs from the backend.
 *
 * @public
 */
export const runbooksApiRef = createApiRef<RunbooksApi>().with({
  id: 'plugin.runbooks.client',
  pluginId: 'runbooks',
});
