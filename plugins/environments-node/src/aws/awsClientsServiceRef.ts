import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { AwsClientsService } from './AwsClientsService';
import { DefaultAwsClientsService } from './DefaultAwsClientsService';

/**
 * AWS clients by account and region; one set of them for all plugins of a backend.
 *
 * @public
 */
export const awsClientsServiceRef = createServiceRef<AwsClientsService>({
  id: 'callboard.aws-clients',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) => DefaultAwsClientsService.fromConfig(config),
    }),
});
