import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { OnCallClient } from '@callboard/backstage-plugin-on-call-common';
import { onCallApiRef } from './api';
import { entityContentRouteRef, rootRouteRef } from './routes';

/**
 * The on-call plugin for the legacy frontend system.
 *
 * @public
 */
export const onCallPlugin = createPlugin({
  id: 'on-call',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  apis: [
    createApiFactory({
      api: onCallApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new OnCallClient(deps),
    }),
  ],
});

/**
 * The On-call tab of an entity page. Its prop `cards` takes what other families show beside it.
 *
 * @public
 */
export const EntityOnCallContent = onCallPlugin.provide(
  createRoutableExtension({
    name: 'EntityOnCallContent',
    component: () => import('./components/OnCallTab').then(m => m.OnCallTab),
    mountPoint: entityContentRouteRef,
  }),
);
