import {
  firstPage,
  ownerParameter,
  useCursorPaging,
  useOwnerFilter,
  useUrlState,
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
  const url = useUrlState();
  const paging = useCursorPaging(url);
  const { owner, canBeMine, known, refs } = useOwnerFilter(url);
  const filters: OnCallFilters = {
    owner,
    state: SCHEDULE_STATES.filter(state => url.list('state').includes(state)),
    text: url.value('text') ?? '',
  };
  const whose = known ? { owner: refs } : undefined;

  const setFilters = (changes: Partial<OnCallFilters>) => {
    const { owner: choice, text, ...rest } = changes;
    url.change(
      {
        ...rest,
        ...(choice === undefined ? {} : { owner: ownerParameter(choice) }),
        ...(text === undefined ? {} : { text: text || undefined }),
        ...firstPage,
      },
      { state: null },
    );
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
          ...firstPage,
        },
        { push: true, state: null },
      ),
    filters,
    setFilters,
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
