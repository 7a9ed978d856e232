import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  runbooksSignalChannel,
  type EntityRunbooks,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';

/** One entity's runbooks, kept current. */
export function useRunbooks(entityRef: string): LiveResource<EntityRunbooks> {
  const api = useApi(runbooksApiRef);
  return useLiveResource({
    subject: entityRef,
    load: signal => api.getRunbooks(entityRef, { signal }),
    channel: runbooksSignalChannel(entityRef),
  });
}
