import { createRouteRef } from '@backstage/core-plugin-api';

/** The portfolio page. */
export const rootRouteRef = createRouteRef({ id: 'environment-health' });

/** The Environment health tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'environment-health:entity-content',
});
