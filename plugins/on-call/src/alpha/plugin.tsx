import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { onCallApi } from './apis';
import {
  groupOnCallEntityCard,
  onCallEntityCard,
  userShiftsEntityCard,
} from './entityCards';
import { onCallEntityContent } from './entityContents';
import { myNextShiftHomePageWidget } from './homePageWidgets';
import { OnCallIcon } from './OnCallIcon';
import { onCallPage } from './pages';

/**
 * The on-call plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'on-call',
  title: 'On-call',
  icon: <OnCallIcon />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    onCallApi,
    onCallPage,
    onCallEntityContent,
    onCallEntityCard,
    userShiftsEntityCard,
    groupOnCallEntityCard,
    myNextShiftHomePageWidget,
  ],
});
