import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { EnvironmentHealthIcon } from './EnvironmentHealthIcon';

export const environmentHealthPage = PageBlueprint.make({
  params: {
    path: '/environment-health',
    title: 'Environment health',
    icon: <EnvironmentHealthIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/PortfolioPage').then(m => (
        <m.NfsEnvironmentHealthPage />
      )),
  },
});
