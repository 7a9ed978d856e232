import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { awsClientsServiceRef } from '../aws/awsClientsServiceRef';
import { DefaultStackInventoryService } from './DefaultStackInventoryService';
import type { StackInventoryService } from './StackInventoryService';

/**
 * The stacks of an account and region.
 *
 * @public
 */
export const stackInventoryServiceRef = createServiceRef<StackInventoryService>(
  {
    id: 'callboard.stack-inventory',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { awsClients: awsClientsServiceRef },
        factory: ({ awsClients }) =>
          new DefaultStackInventoryService(awsClients),
      }),
  },
);
