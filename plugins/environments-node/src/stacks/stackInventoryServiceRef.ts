import { createServiceRef } from '@backstage/backend-plugin-api';
import type { StackInventoryService } from './StackInventoryService';

/**
 * The stacks of an account and region.
 *
 * @public
 */
export const stackInventoryServiceRef = createServiceRef<StackInventoryService>(
  {
    id: 'callboard.stack-inventory',
  },
);
