import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';

export const deploymentsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/deployments',
    title: 'Deployments',
    group: 'deployment',
    routeRef: entityContentRouteRef,
    filter: { kind: { $in: ['component', 'system', 'resource'] } },
    loader: () =>
      import('../components/DeploymentsTab').then(m => <m.DeploymentsTab />),
  },
});
