import { useApi } from '@backstage/core-plugin-api';
import type { PageSummary } from '@callboard/backstage-plugin-on-call-common';
import { useState } from 'react';
import { onCallApiRef } from '../api';
import { useSubmit } from './useSubmit';

const PAGE_SIZE = 20;

/** Pages before those that an answer brings along, some at a time. */
export function useOlderPages(entityRef: string): {
  /** Newest first; those of the answer may be among them. */
  pages: PageSummary[];
  more: () => Promise<void>;
  /** False once the first page of all is there. */
  hasMore: boolean;
  loading: boolean;
  error?: Error;
} {
  const api = useApi(onCallApiRef);
  const [state, setState] = useState<{
    pages: PageSummary[];
    cursor?: string;
    ended: boolean;
  }>({ pages: [], ended: false });
  const { submit, busy, error } = useSubmit(async () => {
    const { items, nextCursor } = await api.getPages(entityRef, {
      limit: PAGE_SIZE,
      cursor: state.cursor,
    });
    setState({
      pages: [...state.pages, ...items],
      cursor: nextCursor,
      ended: !nextCursor,
    });
  });
  return {
    pages: state.pages,
    more: submit,
    hasMore: !state.ended,
    loading: busy,
    error,
  };
}
