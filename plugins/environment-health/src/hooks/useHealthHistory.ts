import { useApi } from '@backstage/core-plugin-api';
import {
  healthSignalChannel,
  type HealthHistory,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** One entity's statuses over the last days, kept current. */
export function useHealthHistory(
  entityRef: string,
  days: number,
): LiveResource<HealthHistory> {
  const api = useApi(environmentHealthApiRef);
  return useLiveResource({
    subject: entityRef,
    query: String(days),
    load: signal => api.getHistory(entityRef, { days }, { signal }),
    channel: healthSignalChannel(entityRef),
  });
}
