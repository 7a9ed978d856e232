import { useApi } from '@backstage/core-plugin-api';
import {
  healthPortfolioSignalChannel,
  type HealthRollup,
  type HealthRollupQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** Many services as one, kept current. Waits while the query is not known yet. */
export function useHealthRollups(
  query: HealthRollupQuery | undefined,
): LiveResource<{ items: HealthRollup[] }> {
  const api = useApi(environmentHealthApiRef);
  return useLiveResource({
    subject: query?.by ?? 'waiting for the query',
    query: JSON.stringify(query),
    load: signal =>
      query ? api.getRollups(query, { signal }) : new Promise(() => {}),
    channel: healthPortfolioSignalChannel,
  });
}
