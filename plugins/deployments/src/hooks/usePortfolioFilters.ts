import type {
  DeploymentStatus,
  PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import {
  firstPage,
  useCursorPaging,
  type CursorPaging,
} from './useCursorPaging';
import { useOwnership } from './useOwnership';
import { useUrlState } from './useUrlState';

/** Stands in the URL for "everybody's", where "mine" would be the default. */
const EVERYONE = 'all';

/** As many as the backend takes in one question. */
const MOST_OWNERS = 100;

export const PORTFOLIO_PAGE_SIZE = 50;

/** The filters of the portfolio, as they stand in the URL. */
export interface PortfolioFilters {
  /** `mine`, `everyone`, or the refs that were chosen. */
  owner: 'mine' | 'everyone' | string[];
  system: string[];
  environment: string[];
  status: string[];
  attention: boolean;
  text: string;
}

/** Filters and page of the portfolio; no query until it is known who is asking. */
export function usePortfolioFilters(): {
  filters: PortfolioFilters;
  setFilters: (changes: Partial<PortfolioFilters>) => void;
  /** False for somebody in no group, to whom "mine" would mean nothing. */
  canBeMine: boolean;
  query: PortfolioQuery | undefined;
  paging: CursorPaging;
} {
  const url = useUrlState();
  const paging = useCursorPaging(url);
  const ownership = useOwnership();
  const canBeMine = Boolean(
    ownership?.some(ref =>
      ref.toLocaleLowerCase('en-US').startsWith('group:'),
    ) && ownership.length <= MOST_OWNERS,
  );

  const owners = url.list('owner');
  let owner: PortfolioFilters['owner'] = canBeMine ? 'mine' : 'everyone';
  if (owners.length) {
    owner = owners.includes(EVERYONE) ? 'everyone' : owners;
  }
  const filters: PortfolioFilters = {
    owner,
    system: url.list('system'),
    environment: url.list('environment'),
    status: url.list('status'),
    attention: url.value('attention') === 'true',
    text: url.value('text') ?? '',
  };

  const setFilters = (changes: Partial<PortfolioFilters>) => {
    const { owner: who, attention, text, ...lists } = changes;
    url.change(
      {
        ...lists,
        ...(who === undefined
          ? {}
          : { owner: { mine: [], everyone: [EVERYONE] }[String(who)] ?? who }),
        ...(attention === undefined
          ? {}
          : { attention: attention ? 'true' : undefined }),
        ...(text === undefined ? {} : { text: text || undefined }),
        ...firstPage,
      },
      { state: null },
    );
  };

  const ownerOfQuery = () => {
    if (owner === 'everyone') {
      return undefined;
    }
    return owner === 'mine' ? ownership : owner;
  };
  const query: PortfolioQuery | undefined =
    owners.length || ownership
      ? {
          owner: ownerOfQuery(),
          system: filters.system,
          environment: filters.environment,
          status: filters.status as DeploymentStatus[],
          attention: filters.attention || undefined,
          text: filters.text || undefined,
          cursor: paging.cursor,
          limit: PORTFOLIO_PAGE_SIZE,
        }
      : undefined;

  return { filters, setFilters, canBeMine, query, paging };
}
