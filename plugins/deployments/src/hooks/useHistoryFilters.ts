import type {
  DeploymentHistoryQuery,
  DeploymentStatus,
} from '@callboard/backstage-plugin-deployments-common';
import {
  firstPage,
  useCursorPaging,
  type CursorPaging,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';

/** The filters of the history, as they stand in the URL. */
export interface HistoryFilters {
  environment: string[];
  status: string[];
  source: string[];
  includeOther: boolean;
}

export const HISTORY_PAGE_SIZE = 20;

/** Filters, page and opened row of the history, all in the URL. */
export function useHistoryFilters(): {
  filters: HistoryFilters;
  setFilters: (changes: Partial<HistoryFilters>) => void;
  query: DeploymentHistoryQuery;
  paging: CursorPaging;
  opened?: string;
  setOpened: (deploymentId: string | undefined) => void;
} {
  const url = useUrlState();
  const paging = useCursorPaging(url);
  const filters: HistoryFilters = {
    environment: url.list('environment'),
    status: url.list('status'),
    source: url.list('source'),
    includeOther: url.value('others') === 'true',
  };
  return {
    filters,
    setFilters: ({ includeOther, ...lists }) =>
      url.change(
        {
          ...lists,
          ...(includeOther === undefined ? {} : { others: includeOther }),
          ...firstPage,
          opened: undefined,
        },
        { state: null },
      ),
    query: {
      environment: filters.environment,
      status: filters.status as DeploymentStatus[],
      source: filters.source,
      includeOther: filters.includeOther || undefined,
      cursor: paging.cursor,
      limit: HISTORY_PAGE_SIZE,
    },
    paging,
    opened: url.value('opened'),
    setOpened: opened => url.change({ opened }),
  };
}
