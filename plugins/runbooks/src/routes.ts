import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page over all runbooks. */
export const rootRouteRef = createRouteRef({ id: 'runbooks' });

/** The Runbooks tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'runbooks:entity-content',
});

/** One runbook, on the tab. */
export const runbookRouteRef = createSubRouteRef({
  id: 'runbooks:runbook',
  parent: entityContentRouteRef,
  path: '/:runbookId',
});

/** One run of a runbook, on the tab. */
export const runRouteRef = createSubRouteRef({
  id: 'runbooks:run',
  parent: entityContentRouteRef,
  path: '/runs/:runId',
});
