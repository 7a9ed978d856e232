import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { DeploymentsClient } from '@callboard/backstage-plugin-deployments-common';
import { deploymentsApiRef } from './api';
import { connectingAnnotations } from './format/annotations';
import { entityContentRouteRef, rootRouteRef } from './routes';

/**
 * True for an entity that carries an annotation by which its deployments are found.
 *
 * @remarks
 * An entity may inherit its environments from its System; such a one says so nowhere, and its tab
 * can be shown without this condition: it explains itself where nothing is connected.
 *
 * @public
 */
export const isDeploymentsAvailable = (entity: Entity): boolean =>
  connectingAnnotations.some(key => entity.metadata.annotations?.[key]);

/**
 * The deployments plugin for the legacy frontend system.
 *
 * @public
 */
export const deploymentsPlugin = createPlugin({
  id: 'deployments',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  apis: [
    createApiFactory({
      api: deploymentsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DeploymentsClient(deps),
    }),
  ],
});

/**
 * The Deployments tab of an entity page.
 *
 * @public
 */
export const EntityDeploymentsContent = deploymentsPlugin.provide(
  createRoutableExtension({
    name: 'EntityDeploymentsContent',
    component: () =>
      import('./components/DeploymentsTab').then(m => m.DeploymentsTab),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The page that shows every service in every environment.
 *
 * @public
 */
export const DeploymentsPage = deploymentsPlugin.provide(
  createRoutableExtension({
    name: 'DeploymentsPage',
    component: () =>
      import('./components/PortfolioPage').then(m => m.DeploymentsPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The overview card with the live version of each environment.
 *
 * @public
 */
export const EntityLiveVersionsCard = deploymentsPlugin.provide(
  createComponentExtension({
    name: 'EntityLiveVersionsCard',
    component: {
      lazy: () =>
        import('./components/LiveVersionsCard').then(m => m.LiveVersionsCard),
    },
  }),
);
