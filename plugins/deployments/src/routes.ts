import { createRouteRef } from '@backstage/core-plugin-api';

/** The portfolio page. */
export const rootRouteRef = createRouteRef({ id: 'deployments' });

/** The Deployments tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'deployments:entity-content',
});
