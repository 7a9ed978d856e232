import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';

/** The Runbooks tab: the list, and below it every runbook and every run. */
export const runbooksEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    group: 'operation',
    routeRef: entityContentRouteRef,
    filter: { kind: { $in: ['component', 'system', 'resource'] } },
    loader: () =>
      import('../components/RunbooksTab').then(m => <m.RunbooksTab />),
  },
});
