import { createServiceRef } from '@backstage/backend-plugin-api';
import type { EnvironmentsService } from './EnvironmentsService';

/**
 * Which environments an entity has.
 *
 * @public
 */
export const environmentsServiceRef = createServiceRef<EnvironmentsService>({
  id: 'callboard.environments',
});
