import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useCallback, useSyncExternalStore } from 'react';
import { runbookLinksApiRef, type KnownRunbooks } from '../api';

/** An entity's runbooks, read once for all who look at them. */
export function useKnownRunbooks(entityRef: string): KnownRunbooks {
  const links = useApi(runbookLinksApiRef);
  const signals = useApiHolder().get(signalApiRef);
  return useSyncExternalStore(
    useCallback(
      listener => links.subscribe(entityRef, listener, signals),
      [links, entityRef, signals],
    ),
    () => links.get(entityRef),
  );
}
