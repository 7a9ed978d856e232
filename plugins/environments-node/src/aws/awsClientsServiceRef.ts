import { createServiceRef } from '@backstage/backend-plugin-api';
import type { AwsClientsService } from './AwsClientsService';

/**
 * AWS clients by account and region.
 *
 * @public
 */
export const awsClientsServiceRef = createServiceRef<AwsClientsService>({
  id: 'callboard.aws-clients',
});
