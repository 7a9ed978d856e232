import { createApiRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentHealthApi } from '@callboard/backstage-plugin-environment-health-common';

/**
 * Reads environment health from its backend.
 *
 * @public
 */
export const environmentHealthApiRef =
  createApiRef<EnvironmentHealthApi>().with({
    id: 'plugin.environment-health.client',
    pluginId: 'environment-health',
  });
