import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RunbookLinksApi } from './RunbookLinks';

/**
 * One read of an entity's runbooks for all the checks on a page.
 *
 * @public
 */
export const runbookLinksApiRef = createApiRef<RunbookLinksApi>().with({
  id: 'plugin.runbooks.links',
  pluginId: 'runbooks',
});
