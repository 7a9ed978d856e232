import { useApi } from '@backstage/core-plugin-api';
import type {
  AutomationPreview,
  RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { useRef, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { runbooksApiRef } from '../api';
import { newId } from '../format/newId';
import { isRefusal } from '../run/isRefusal';

/** @internal */
export interface AutomationStart {
  preview?: AutomationPreview;
  /** Why there is no preview. */
  previewError?: Error;
  loadPreview: () => void;
  start: (confirmation?: string) => Promise<void>;
  starting: boolean;
  /** Why it was not started. */
  error?: Error;
}

/**
 * Starts an automation of a run, once.
 *
 * @remarks
 * Until the backend has taken or refused it, every press asks with the same request id: a double
 * click, or another try after the network was away, dispatches nothing twice.
 */
export function useAutomation(options: {
  runId: string;
  name: string;
  stepId?: string;
  /** Whether the preview is looked at. */
  open: boolean;
  onStarted: (run: RunDetails) => void;
}): AutomationStart {
  const { runId, name, stepId, open, onStarted } = options;
  const api = useApi(runbooksApiRef);
  const requestId = useRef<string>();
  const busy = useRef(false);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<Error>();
  const preview = useAsyncRetry(
    async () => (open ? api.previewAutomation(runId, name) : undefined),
    [api, open, runId, name],
  );

  const start = async (confirmation?: string) => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setStarting(true);
    setError(undefined);
    requestId.current ??= newId();
    try {
      const run = await api.startAutomation(runId, name, {
        requestId: requestId.current,
        stepId,
        confirmation,
      });
      requestId.current = undefined;
      onStarted(run);
    } catch (problem) {
      if (isRefusal(problem)) {
        requestId.current = undefined;
      }
      setError(problem as Error);
    } finally {
      busy.current = false;
      setStarting(false);
    }
  };

  return {
    preview: preview.value,
    previewError: preview.error,
    loadPreview: preview.retry,
    start,
    starting,
    error,
  };
}
