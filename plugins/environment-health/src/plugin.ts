import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { EnvironmentHealthClient } from '@callboard/backstage-plugin-environment-health-common';
import { environmentHealthApiRef } from './api';
import { connectingAnnotations } from './format/annotations';
import { entityContentRouteRef, rootRouteRef } from './routes';

/**
 * True for an entity that carries an annotation by which what is to be checked is found.
 *
 * @remarks
 * An entity may inherit its environments from its System; such a one says so nowhere, and its tab
 * can be shown without this condition: it explains itself where nothing is connected.
 *
 * @public
 */
export const isEnvironmentHealthAvailable = (entity: Entity): boolean =>
  connectingAnnotations.some(key => entity.metadata.annotations?.[key]);

/**
 * The environment health plugin for the legacy frontend system.
 *
 * @public
 */
export const environmentHealthPlugin = createPlugin({
  id: 'environment-health',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  apis: [
    createApiFactory({
      api: environmentHealthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new EnvironmentHealthClient(deps),
    }),
  ],
});

/**
 * The Environment health tab of an entity page.
 *
 * @public
 */
export const EntityEnvironmentHealthContent = environmentHealthPlugin.provide(
  createRoutableExtension({
    name: 'EntityEnvironmentHealthContent',
    component: () => import('./components/HealthTab').then(m => m.HealthTab),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The page that shows every service in every environment, the worst first.
 *
 * @public
 */
export const EnvironmentHealthPage = environmentHealthPlugin.provide(
  createRoutableExtension({
    name: 'EnvironmentHealthPage',
    component: () =>
      import('./components/PortfolioPage').then(m => m.EnvironmentHealthPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The overview card with the health of each environment.
 *
 * @public
 */
export const EntityEnvironmentHealthCard = environmentHealthPlugin.provide(
  createComponentExtension({
    name: 'EntityEnvironmentHealthCard',
    component: {
      lazy: () => import('./components/HealthCard').then(m => m.HealthCard),
    },
  }),
);

/**
 * The overview card of a System, a Domain or a Group with the health of its services.
 *
 * @public
 */
export const EntityServicesHealthCard = environmentHealthPlugin.provide(
  createComponentExtension({
    name: 'EntityServicesHealthCard',
    component: {
      lazy: () =>
        import('./components/ServicesHealthCard').then(
          m => m.ServicesHealthCard,
        ),
    },
  }),
);

/**
 * The home page widget with what needs somebody among the services that the reader owns.
 *
 * @public
 */
export const HomePageMyEnvironments = environmentHealthPlugin.provide(
  createCardExtension({
    name: 'HomePageMyEnvironments',
    title: 'My environments',
    components: () =>
      import('./components/MyEnvironments').then(m => ({
        Content: m.MyEnvironments,
      })),
  }),
);
