import { createRouteRef } from '@backstage/core-plugin-api';

/** The page over all schedules. */
export const rootRouteRef = createRouteRef({ id: 'on-call' });

/** The On-call tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'on-call:entity-content',
});
