import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  RUNBOOK_SEARCH_TYPE,
  RunbooksClient,
} from '@callboard/backstage-plugin-runbooks-common';
import { RunbookLinks, runbookLinksApiRef, runbooksApiRef } from './api';
import { entityContentRouteRef, rootRouteRef } from './routes';

/**
 * The runbooks plugin for the legacy frontend system.
 *
 * @public
 */
export const runbooksPlugin = createPlugin({
  id: 'runbooks',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  apis: [
    createApiFactory({
      api: runbooksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbooksClient(deps),
    }),
    createApiFactory({
      api: runbookLinksApiRef,
      deps: { runbooksApi: runbooksApiRef },
      factory: deps => new RunbookLinks(deps),
    }),
  ],
});

/**
 * The Runbooks tab of an entity page, with the pages of runbooks and runs.
 *
 * @public
 */
export const EntityRunbooksContent = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbooksContent',
    component: () =>
      import('./components/RunbooksTab').then(m => m.RunbooksTab),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The page with all runbooks, the calendar of procedures and the gaps.
 *
 * @public
 */
export const RunbooksPage = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'RunbooksPage',
    component: () =>
      import('./components/PortfolioPage').then(m => m.RunbooksPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The overview card with what of an entity's runbooks wants somebody's eyes.
 *
 * @public
 */
export const EntityRunbooksCard = runbooksPlugin.provide(
  createComponentExtension({
    name: 'EntityRunbooksCard',
    component: {
      lazy: () => import('./components/RunbooksCard').then(m => m.RunbooksCard),
    },
  }),
);

/**
 * Beside a check of the Environment health tab: the way to its runbook.
 *
 * @public
 */
export const CheckRunbooks = runbooksPlugin.provide(
  createComponentExtension({
    name: 'CheckRunbooks',
    component: {
      lazy: () =>
        import('./components/CheckRunbooks').then(m => m.CheckRunbooks),
    },
  }),
);

/**
 * A runbook among the results of a search.
 *
 * @public
 */
export const RunbookSearchResultListItem = runbooksPlugin.provide(
  createSearchResultListItemExtension({
    name: 'RunbookSearchResultListItem',
    component: () =>
      import('./components/SearchResult').then(m => m.RunbookSearchResult),
    predicate: ({ type }) => type === RUNBOOK_SEARCH_TYPE,
  }),
);
