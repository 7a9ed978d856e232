import { Content } from '@backstage/core-components';
import { OverviewRoutes } from './OverviewRoutes';

/** The page over all schedules for the new frontend system, which frames the page itself. */
export const NfsOnCallPage = () => (
  <Content>
    <OverviewRoutes />
  </Content>
);
