import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  applyActions,
  runSignalChannel,
  type RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { useMemo, useState } from 'react';
import { runbooksApiRef } from '../api';
import { useRunActions, type RunActions } from './useRunActions';

// Somebody else's tick comes with a signal; this is for where signals do not get through.
const INTERVAL_MS = 15_000;

/** @internal */
export interface LiveRun extends LiveResource<RunDetails> {
  /** What this browser does, shown in `data` before the backend has answered. */
  actions: RunActions;
  /** Takes in an answer that came on another way, such as after the start of an automation. */
  accept: (run: RunDetails) => void;
}

const newer = (a?: RunDetails, b?: RunDetails) =>
  a && (!b || a.state.seq >= b.state.seq) ? a : b;

/** One run, kept current, with what this browser has not been answered yet laid over it. */
export function useRun(runId: string, userRef: string): LiveRun {
  const api = useApi(runbooksApiRef);
  const live = useLiveResource({
    subject: runId,
    load: signal => api.getRun(runId, { signal }),
    channel: runSignalChannel(runId),
    intervalMs: INTERVAL_MS,
  });
  const actions = useRunActions(runId, userRef);
  const [accepted, accept] = useState<RunDetails>();

  // Answers overtake each other: the one that knows most holds.
  const ours = accepted?.id === runId ? accepted : undefined;
  const known = newer(newer(live.data, actions.answer), ours);
  const { unsent } = actions;
  const data = useMemo(
    () =>
      known && unsent.length
        ? applyActions(
            known,
            unsent.map(({ action }) => action),
            userRef,
            unsent[0].at,
          )
        : known,
    [known, unsent, userRef],
  );
  return { ...live, data, loading: !data && !live.error, actions, accept };
}
