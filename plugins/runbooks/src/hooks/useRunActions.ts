import { useApi } from '@backstage/core-plugin-api';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RunAction } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { newId } from '../format/newId';
import { ActionOutbox, type OutboxState } from '../run/ActionOutbox';
import { UnsentStore } from '../run/UnsentStore';

const RETRY_MS = 10_000;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What a person does, before it has an id. */
export type NewRunAction = WithoutId<RunAction>;

/** @internal */
export interface RunActions extends OutboxState {
  add: (...actions: NewRunAction[]) => void;
  /** Sends again, what was refused too. */
  retry: () => void;
  /** Gives up what was refused. */
  discard: () => void;
}

/**
 * Takes what a person does in a run to the backend. What is unsent outlives a reload, and is sent
 * again when the network is back and every ten seconds.
 */
export function useRunActions(runId: string, userRef: string): RunActions {
  const api = useApi(runbooksApiRef);
  const outbox = useMemo(
    () =>
      new ActionOutbox(
        new UnsentStore(window.localStorage, { runId, userRef }),
        actions => api.addToRun(runId, actions),
      ),
    [api, runId, userRef],
  );
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);

  const step = Math.floor(useNow(RETRY_MS) / RETRY_MS);
  useEffect(() => void outbox.flush(), [outbox, step]);
  useEffect(() => {
    const flush = () => void outbox.flush();
    window.addEventListener('online', flush);
    return () => window.removeEventListener('online', flush);
  }, [outbox]);

  return useMemo(
    () => ({
      ...state,
      add: (...actions) =>
        void outbox.add(
          ...actions.map(action => ({ ...action, id: newId() } as RunAction)),
        ),
      retry: () => void outbox.retry(),
      discard: () => outbox.discard(),
    }),
    [outbox, state],
  );
}
