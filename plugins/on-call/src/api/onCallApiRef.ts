import { createApiRef } from '@backstage/frontend-plugin-api';
import type { OnCallApi } from '@callboard/backstage-plugin-on-call-common';

/**
 * Reads who is on call from the backend, changes it, and pages people.
 *
 * @public
 */
export const onCallApiRef = createApiRef<OnCallApi>().with({
  id: 'plugin.on-call.client',
  pluginId: 'on-call',
});
