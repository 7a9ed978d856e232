import { useLocation } from 'react-router-dom';
import type { UrlState } from './useUrlState';

/** @public */
export interface CursorPaging {
  cursor?: string;
  /** Counts from 1. */
  page: number;
  next: (cursor: string) => void;
  /** To the page before, or to the first where the way here is not known. */
  previous: () => void;
}

/**
 * Parameters that a change of filters must remove, because a cursor belongs to its query.
 *
 * @public
 */
export const firstPage = { cursor: undefined, page: undefined };

type Trail = { cursors?: string[] } | null;

/**
 * Walks through pages that know only their successor. Cursor and page number live in the URL; the
 * cursors of the pages before travel in the history entry.
 *
 * @public
 */
export function useCursorPaging(url: UrlState): CursorPaging {
  const trail = (useLocation().state as Trail)?.cursors ?? [];
  const cursor = url.value('cursor');
  const page = cursor ? Math.max(2, Number(url.value('page')) || 2) : 1;

  const next = (following: string) =>
    url.change(
      { cursor: following, page: String(page + 1) },
      { push: true, state: { cursors: [...trail, cursor ?? ''] } },
    );

  const previous = () => {
    const before = trail[trail.length - 1];
    url.change(
      before
        ? { cursor: before, page: String(page - 1) }
        : { cursor: undefined, page: undefined },
      { push: true, state: { cursors: trail.slice(0, -1) } },
    );
  };

  return { cursor, page, next, previous };
}
