import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  runbooksSignalChannel,
  type RunbookDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';

/** One runbook with its content, kept current. */
export function useRunbook(
  entityRef: string,
  runbookId: string,
): LiveResource<RunbookDetails> {
  const api = useApi(runbooksApiRef);
  return useLiveResource({
    subject: `${entityRef} ${runbookId}`,
    load: signal => api.getRunbook(entityRef, runbookId, { signal }),
    channel: runbooksSignalChannel(entityRef),
  });
}
