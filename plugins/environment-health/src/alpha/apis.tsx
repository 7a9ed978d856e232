import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EnvironmentHealthClient } from '@callboard/backstage-plugin-environment-health-common';
import { environmentHealthApiRef } from '../api';

export const environmentHealthApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: environmentHealthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new EnvironmentHealthClient(deps),
    }),
});
