import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

/**
 * Parameters to set; `undefined`, `false`, an empty text or an empty list removes one.
 *
 * @public
 */
export type UrlChange = Record<string, string | string[] | boolean | undefined>;

/** @public */
export interface UrlState {
  /** All values of a parameter. */
  list: (name: string) => string[];
  /** The one value of a parameter. */
  value: (name: string) => string | undefined;
  /** Changes some parameters and leaves the others alone. */
  change: (
    changes: UrlChange,
    options?: { push?: boolean; state?: unknown },
  ) => void;
}

/**
 * What a screen selects and filters lives in the URL, so that it can be sent to a colleague.
 *
 * @public
 */
export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const list = useCallback((name: string) => params.getAll(name), [params]);
  const value = useCallback(
    (name: string) => params.get(name) ?? undefined,
    [params],
  );
  const change = useCallback<UrlState['change']>(
    (changes, options = {}) => {
      const next = new URLSearchParams(params);
      for (const [name, wish] of Object.entries(changes)) {
        next.delete(name);
        for (const item of [wish || []].flat()) {
          next.append(name, String(item));
        }
      }
      setParams(next, {
        replace: !options.push,
        state: 'state' in options ? options.state : location.state,
        preventScrollReset: true,
      });
    },
    [params, setParams, location.state],
  );
  return { list, value, change };
}
