import { useApi } from '@backstage/core-plugin-api';
import {
  healthSignalChannel,
  type EntityHealth,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** One entity's health, kept current. */
export function useHealth(entityRef: string): LiveResource<EntityHealth> {
  const api = useApi(environmentHealthApiRef);
  return useLiveResource({
    subject: entityRef,
    load: signal => api.getHealth(entityRef, { signal }),
    channel: healthSignalChannel(entityRef),
  });
}
