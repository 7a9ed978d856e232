import { useApi } from '@backstage/core-plugin-api';
import {
  healthSignalChannel,
  type EnvironmentResults,
  type EnvironmentResultsQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** Every result of one environment, or of a category in it, kept current. */
export function useResults(
  entityRef: string,
  query: EnvironmentResultsQuery,
): LiveResource<EnvironmentResults> {
  const api = useApi(environmentHealthApiRef);
  const { environment, category = '' } = query;
  return useLiveResource({
    subject: `${entityRef} ${environment} ${category}`,
    load: signal => api.getResults(entityRef, query, { signal }),
    channel: healthSignalChannel(entityRef),
  });
}
