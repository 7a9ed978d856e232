import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { runbooksApi } from './apis';
import { RunbooksIcon } from './RunbooksIcon';

/**
 * The runbooks plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'runbooks',
  title: 'Runbooks',
  icon: <RunbooksIcon />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [runbooksApi],
});
