import type {
  HealthPortfolioQuery,
  HealthRollupQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import {
  usePortfolioUrl,
  useUrlState,
  type CursorPaging,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';

/** What a row of the portfolio is. */
export type PortfolioGroup = 'service' | 'system' | 'owner';

/** The filters of the portfolio, as they stand in the URL. */
export interface HealthPortfolioFilters {
  owner: OwnerChoice;
  system: string[];
  environment: string[];
  status: Status[];
  text: string;
  group: PortfolioGroup;
}

export const PORTFOLIO_PAGE_SIZE = 50;

const GROUPS: Record<string, PortfolioGroup> = {
  system: 'system',
  owner: 'owner',
};

const isStatus = (value: string): value is Status =>
  STATUSES.includes(value as Status);

/** Filters and page of the portfolio; no query until it is known who is asking. */
export function useHealthPortfolioFilters(): {
  filters: HealthPortfolioFilters;
  setFilters: (changes: Partial<HealthPortfolioFilters>) => void;
  /** False for somebody in no group, to whom "mine" would mean nothing. */
  canBeMine: boolean;
  query: HealthPortfolioQuery | undefined;
  /** Only where a row is more than one service. */
  rollupQuery: HealthRollupQuery | undefined;
  paging: CursorPaging;
  /** Whether it is shown for a wall screen. */
  wall: boolean;
  setWall: (wall: boolean) => void;
} {
  const url = usePortfolioUrl();
  const screen = useUrlState();
  const { owner, canBeMine, paging } = url;
  const filters: HealthPortfolioFilters = {
    owner,
    system: url.list('system'),
    environment: url.list('environment'),
    status: url.list('status').filter(isStatus),
    text: url.value('text') ?? '',
    group: GROUPS[url.value('by') ?? ''] ?? 'service',
  };

  const setFilters = (changes: Partial<HealthPortfolioFilters>) => {
    const { group, ...others } = changes;
    const by = group === 'service' ? undefined : group;
    url.change(
      group === undefined ? others : { ...others, by },
      // Another kind of rows is another page, to which the way back leads.
      { push: group !== undefined },
    );
  };

  const whose = url.whose && { ...url.whose, system: filters.system };

  return {
    filters,
    setFilters,
    canBeMine,
    query: whose && {
      ...whose,
      environment: filters.environment,
      status: filters.status,
      text: filters.text || undefined,
      cursor: paging.cursor,
      limit: PORTFOLIO_PAGE_SIZE,
    },
    rollupQuery:
      whose && filters.group !== 'service'
        ? { ...whose, by: filters.group }
        : undefined,
    paging,
    wall: url.value('view') === 'wall',
    setWall: wall =>
      screen.change({ view: wall ? 'wall' : undefined }, { push: true }),
  };
}
