import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ReadScheduler } from './ReadScheduler';

/**
 * What a live resource shows at any moment.
 *
 * @public
 */
export interface LiveResource<T> {
  /** The last good answer; stays while a newer one is read, and after a failure. */
  data?: T;
  /** Why the last read failed; cleared by the next good answer. */
  error?: Error;
  /** True until there is something to show: the moment for a skeleton. */
  loading: boolean;
  /** True while any read runs. */
  refreshing: boolean;
  reload: () => void;
}

/** @public */
export interface LiveResourceOptions<T> {
  /** What is looked at. When it changes, the old answer is dropped. */
  subject: string;
  /** How it is looked at, such as filters. When it changes, the old answer stays until the new one is there. */
  query?: string;
  load: (signal: AbortSignal) => Promise<T>;
  /** Signal channel on which "read again" arrives. */
  channel: string;
  /** Reads again after this time even if nobody said so; the last resort. */
  intervalMs?: number;
}

const DEFAULT_INTERVAL_MS = 2 * 60_000;

type State<T> = Pick<LiveResource<T>, 'data' | 'error' | 'refreshing'> & {
  subject: string;
};

/**
 * Keeps one answer of the backend current: read at once, again on a signal, when the reader comes
 * back to the page, and on a slow interval.
 *
 * @public
 */
export function useLiveResource<T>(
  options: LiveResourceOptions<T>,
): LiveResource<T> {
  const { subject, query = '', channel } = options;
  const { intervalMs = DEFAULT_INTERVAL_MS } = options;
  const load = useRef(options.load);
  load.current = options.load;
  const [state, setState] = useState<State<T>>({ subject, refreshing: true });
  const scheduler = useRef<ReadScheduler>();

  useEffect(() => {
    const reads = new ReadScheduler(async signal => {
      setState(old =>
        old.subject === subject
          ? { ...old, refreshing: true }
          : { subject, refreshing: true },
      );
      try {
        const data = await load.current(signal);
        if (!signal.aborted) {
          setState({ subject, data, refreshing: false });
        }
      } catch (error) {
        if (!signal.aborted) {
          setState(old => ({
            ...old,
            error: error as Error,
            refreshing: false,
          }));
        }
      }
    });
    scheduler.current = reads;
    reads.now();
    return () => reads.stop();
  }, [subject, query]);

  const { lastSignal } = useSignal(channel);
  useEffect(() => {
    if (lastSignal) {
      scheduler.current?.soon();
    }
  }, [lastSignal]);

  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState !== 'hidden') {
        scheduler.current?.soon();
      }
    };
    const timer = setInterval(refresh, intervalMs);
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [intervalMs]);

  const reload = useCallback(() => scheduler.current?.now(), []);
  const current = state.subject === subject ? state : undefined;
  return {
    data: current?.data,
    error: current?.error,
    loading: !current?.data && !current?.error,
    refreshing: current?.refreshing ?? true,
    reload,
  };
}
