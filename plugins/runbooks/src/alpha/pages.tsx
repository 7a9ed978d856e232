import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { RunbooksIcon } from './RunbooksIcon';

/** All runbooks, the calendar of procedures and the gaps. */
export const runbooksPage = PageBlueprint.make({
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    icon: <RunbooksIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/PortfolioPage').then(m => <m.NfsRunbooksPage />),
  },
});
