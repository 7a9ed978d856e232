import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { deploymentsApi } from './apis';
import { liveVersionsEntityCard } from './entityCards';
import { deploymentsEntityContent } from './entityContents';
import { DeploymentsIcon } from './DeploymentsIcon';
import { deploymentsPage } from './pages';

/**
 * The deployments plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'deployments',
  title: 'Deployments',
  icon: <DeploymentsIcon />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    deploymentsApi,
    deploymentsPage,
    deploymentsEntityContent,
    liveVersionsEntityCard,
  ],
});
