import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { DeploymentsIcon } from './DeploymentsIcon';

export const deploymentsPage = PageBlueprint.make({
  params: {
    path: '/deployments',
    title: 'Deployments',
    icon: <DeploymentsIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/PortfolioPage').then(m => <m.NfsDeploymentsPage />),
  },
});
