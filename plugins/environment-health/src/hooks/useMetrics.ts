import { useApi } from '@backstage/core-plugin-api';
import {
  healthSignalChannel,
  type EnvironmentMetrics,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** What was measured in one environment, kept current. */
export function useMetrics(
  entityRef: string,
  query: { environment: string; range: MetricRange },
): LiveResource<EnvironmentMetrics> {
  const api = useApi(environmentHealthApiRef);
  return useLiveResource({
    subject: `${entityRef} ${query.environment} ${query.range}`,
    load: signal => api.getMetrics(entityRef, query, { signal }),
    channel: healthSignalChannel(entityRef),
  });
}
