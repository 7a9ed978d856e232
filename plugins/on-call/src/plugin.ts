import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
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

/**
 * The page over all schedules, with a page for each.
 *
 * @public
 */
export const OnCallPage = onCallPlugin.provide(
  createRoutableExtension({
    name: 'OnCallPage',
    component: () =>
      import('./components/OverviewPage').then(m => m.OnCallPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The overview card with who answers for an entity now.
 *
 * @public
 */
export const EntityOnCallCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallCard',
    component: {
      lazy: () => import('./components/OnCallCard').then(m => m.OnCallCard),
    },
  }),
);

/**
 * The card of a User page with when they are on call.
 *
 * @public
 */
export const EntityUserShiftsCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityUserShiftsCard',
    component: {
      lazy: () =>
        import('./components/UserShiftsCard').then(m => m.UserShiftsCard),
    },
  }),
);

/**
 * The card of a Group page with who is on call for what the Group owns.
 *
 * @public
 */
export const EntityGroupOnCallCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityGroupOnCallCard',
    component: {
      lazy: () =>
        import('./components/GroupOnCallCard').then(m => m.GroupOnCallCard),
    },
  }),
);

/**
 * The home page widget with the reader's shift that runs or comes next.
 *
 * @public
 */
export const HomePageMyNextShift = onCallPlugin.provide(
  createCardExtension({
    name: 'HomePageMyNextShift',
    title: 'My next shift',
    components: () =>
      import('./components/MyNextShift').then(m => ({
        Content: m.MyNextShift,
      })),
  }),
);
