import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RunbookLinksApi } from './RunbookLinksApi';

/**
 * One read of an entity's runbooks for all the checks on a page.
 *
 * @public
 */
export const runbookLinksApiRef = createApiRef<RunbookLinksApi>().with({
  id: 'plugin.runbooks.links',
  pluginId: 'runbooks',
});
