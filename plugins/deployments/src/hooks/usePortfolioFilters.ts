import type {
  DeploymentStatus,
  PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import {
  usePortfolioUrl,
  type CursorPaging,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';

export const PORTFOLIO_PAGE_SIZE = 50;

/** The filters of the portfolio, as they stand in the URL. */
export interface PortfolioFilters {
  /** `mine`, `everyone`, or the refs that were chosen. */
  owner: OwnerChoice;
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
  const url = usePortfolioUrl();
  const { owner, canBeMine, whose, paging } = url;
  const filters: PortfolioFilters = {
    owner,
    system: url.list('system'),
    environment: url.list('environment'),
    status: url.list('status'),
    attention: url.value('attention') === 'true',
    text: url.value('text') ?? '',
  };

  return {
    filters,
    setFilters: url.change,
    canBeMine,
    query: whose && {
      ...whose,
      system: filters.system,
      environment: filters.environment,
      status: filters.status as DeploymentStatus[],
      attention: filters.attention || undefined,
      text: filters.text || undefined,
      cursor: paging.cursor,
      limit: PORTFOLIO_PAGE_SIZE,
    },
    paging,
  };
}
