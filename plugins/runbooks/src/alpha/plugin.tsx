import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { runbookLinksApi, runbooksApi } from './apis';
import { runbookCheckAction } from './checkActions';
import { runbooksEntityCard } from './entityCards';
import { runbooksEntityContent } from './entityContents';
import { runbooksPage } from './pages';
import { RunbooksIcon } from './RunbooksIcon';
import {
  runbookSearchResultItem,
  runbookSearchResultType,
} from './searchResultItems';

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
  extensions: [
    runbooksApi,
    runbookLinksApi,
    runbooksPage,
    runbooksEntityContent,
    runbooksEntityCard,
    runbookCheckAction,
    runbookSearchResultItem,
    runbookSearchResultType,
  ],
});
