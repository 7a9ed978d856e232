import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RUNBOOK_SEARCH_TYPE } from '@callboard/backstage-plugin-runbooks-common';
import { RunbooksIcon } from './RunbooksIcon';

/** A runbook among the results of a search. */
export const runbookSearchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === RUNBOOK_SEARCH_TYPE,
    icon: <RunbooksIcon />,
    component: () =>
      import('../components/SearchResult').then(m => m.RunbookSearchResult),
  },
});

/** Lets a search be narrowed to runbooks. */
export const runbookSearchResultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: RUNBOOK_SEARCH_TYPE,
    name: 'Runbooks',
    icon: <RunbooksIcon />,
  },
});
