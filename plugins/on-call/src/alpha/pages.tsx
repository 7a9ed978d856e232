import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { OnCallIcon } from './OnCallIcon';

/** Who is on call across the organisation, one's own shifts, holes, and every schedule by itself. */
export const onCallPage = PageBlueprint.make({
  params: {
    path: '/on-call',
    title: 'On-call',
    icon: <OnCallIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/OverviewPage').then(m => <m.NfsOnCallPage />),
  },
});
