import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultEnvironmentsService } from './DefaultEnvironmentsService';
import type { EnvironmentsService } from './EnvironmentsService';

/**
 * Which environments an entity has.
 *
 * @public
 */
export const environmentsServiceRef = createServiceRef<EnvironmentsService>({
  id: 'callboard.environments',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) => DefaultEnvironmentsService.fromConfig(config),
    }),
});
