import {
  usePortfolioUrl,
  type CursorPaging,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';
import type { SchedulePortfolioQuery } from '@callboard/backstage-plugin-on-call-common';

/** What the page over all schedules shows. */
export const ON_CALL_VIEWS = ['now', 'mine', 'concerns', 'fairness'] as const;
export type OnCallView = (typeof ON_CALL_VIEWS)[number];

export const SCHEDULE_STATES = ['nobody', 'gap'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

export const SCHEDULES_PAGE_SIZE = 50;

/** The filters of the page, as they stand in the URL. */
export interface OnCallFilters {
  owner: OwnerChoice;
  state: ScheduleState[];
  text: string;
}

/** View, filters and page; no query until it is known who is asking. */
export function useOnCallFilters(): {
  view: OnCallView;
  setView: (view: OnCallView) => void;
  filters: OnCallFilters;
  setFilters: (changes: Partial<OnCallFilters>) => void;
  /** False for somebody in no group, to whom "mine" would mean nothing. */
  canBeMine: boolean;
  /** Whose; absent until known. */
  whose: { owner?: string[] } | undefined;
  query: SchedulePortfolioQuery | undefined;
  paging: CursorPaging;
} {
  const url = usePortfolioUrl();
  const { owner, canBeMine, whose, paging } = url;
  const filters: OnCallFilters = {
    owner,
    state: SCHEDULE_STATES.filter(state => url.list('state').includes(state)),
    text: url.value('text') ?? '',
  };

  return {
    view: ON_CALL_VIEWS.find(each => each === url.value('view')) ?? 'now',
    // Whose schedules stays; what narrows one list means nothing in another.
    setView: view =>
      url.change(
        {
          view: view === 'now' ? undefined : view,
          state: undefined,
          text: undefined,
        },
        { push: true },
      ),
    filters,
    setFilters: url.change,
    canBeMine,
    whose,
    query: whose && {
      ...whose,
      text: filters.text || undefined,
      state: filters.state.length ? filters.state : undefined,
      cursor: paging.cursor,
      limit: SCHEDULES_PAGE_SIZE,
    },
    paging,
  };
}
