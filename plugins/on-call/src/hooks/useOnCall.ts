import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  onCallSignalChannel,
  type EntityOnCall,
} from '@callboard/backstage-plugin-on-call-common';
import { onCallApiRef } from '../api';

/** Who is on call for one entity, kept current. */
export function useOnCall(entityRef: string): LiveResource<EntityOnCall> {
  const api = useApi(onCallApiRef);
  return useLiveResource({
    subject: entityRef,
    load: signal => api.getOnCall(entityRef, { signal }),
    channel: onCallSignalChannel(entityRef),
    // Hand-offs come without a signal: nothing happens at them but time.
    intervalMs: 60_000,
  });
}
