import { useLiveResource, type LiveResource } from './useLiveResource';

/**
 * Keeps what answers a query current; waits, as loading, while the query is not known yet.
 *
 * @param options - `subject` is what is looked at, the query how. `channel` and `intervalMs` as of
 * {@link useLiveResource}.
 *
 * @public
 */
export function useLiveQuery<TQuery, TAnswer>(options: {
  subject: string;
  query: TQuery | undefined;
  load: (query: TQuery, options: { signal: AbortSignal }) => Promise<TAnswer>;
  channel: string;
  intervalMs?: number;
}): LiveResource<TAnswer> {
  const { subject, query, load, channel, intervalMs } = options;
  return useLiveResource({
    subject: query ? subject : 'waiting for the query',
    query: JSON.stringify(query),
    load: signal => (query ? load(query, { signal }) : new Promise(() => {})),
    channel,
    intervalMs,
  });
}
