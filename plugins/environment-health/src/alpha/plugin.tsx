import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { environmentHealthApi } from './apis';
import { environmentHealthEntityCard, servicesEntityCard } from './entityCards';
import { environmentHealthEntityContent } from './entityContents';
import { EnvironmentHealthIcon } from './EnvironmentHealthIcon';
import { myEnvironmentsHomePageWidget } from './homePageWidgets';
import { environmentHealthPage } from './pages';

/**
 * The environment health plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'environment-health',
  title: 'Environment health',
  icon: <EnvironmentHealthIcon />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    environmentHealthApi,
    environmentHealthPage,
    environmentHealthEntityContent,
    environmentHealthEntityCard,
    servicesEntityCard,
    myEnvironmentsHomePageWidget,
  ],
});
