import {
  usePortfolioUrl,
  type CursorPaging,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';
import type {
  RunbookFreshness,
  RunbookKind,
  RunbookPortfolioQuery,
} from '@callboard/backstage-plugin-runbooks-common';

/** What the page over all runbooks shows. */
export const RUNBOOKS_VIEWS = ['runbooks', 'procedures', 'gaps'] as const;
export type RunbooksView = (typeof RUNBOOKS_VIEWS)[number];

export const RUNBOOK_KINDS: RunbookKind[] = [
  'incident',
  'procedure',
  'automated',
];
export const FRESHNESS_STATES: RunbookFreshness['state'][] = [
  'stale',
  'due-soon',
  'unknown',
  'fresh',
];

export const RUNBOOKS_PAGE_SIZE = 50;

/** The filters of the page, as they stand in the URL. */
export interface RunbooksFilters {
  owner: OwnerChoice;
  kind?: RunbookKind;
  freshness: RunbookFreshness['state'][];
  text: string;
}

const oneOf = <T extends string>(
  values: readonly T[],
  value: string | undefined,
): T | undefined => values.find(each => each === value);

/** View, filters and page; no query until it is known who is asking. */
export function useRunbooksFilters(): {
  view: RunbooksView;
  setView: (view: RunbooksView) => void;
  filters: RunbooksFilters;
  setFilters: (changes: Partial<RunbooksFilters>) => void;
  /** False for somebody in no group, to whom "mine" would mean nothing. */
  canBeMine: boolean;
  /** Whose; absent until known. */
  whose: { owner?: string[] } | undefined;
  query: RunbookPortfolioQuery | undefined;
  paging: CursorPaging;
} {
  const url = usePortfolioUrl();
  const { owner, canBeMine, whose, paging } = url;
  const filters: RunbooksFilters = {
    owner,
    kind: oneOf(RUNBOOK_KINDS, url.value('kind')),
    freshness: FRESHNESS_STATES.filter(state =>
      url.list('freshness').includes(state),
    ),
    text: url.value('text') ?? '',
  };

  return {
    view: oneOf(RUNBOOKS_VIEWS, url.value('view')) ?? 'runbooks',
    // Whose runbooks stays; what narrows one list means nothing in another.
    setView: view =>
      url.change(
        {
          view: view === 'runbooks' ? undefined : view,
          kind: undefined,
          freshness: undefined,
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
      kind: filters.kind,
      freshness: filters.freshness.length ? filters.freshness : undefined,
      text: filters.text || undefined,
      cursor: paging.cursor,
      limit: RUNBOOKS_PAGE_SIZE,
    },
    paging,
  };
}
