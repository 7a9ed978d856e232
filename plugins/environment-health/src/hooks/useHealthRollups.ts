import { useApi } from '@backstage/core-plugin-api';
import {
  healthPortfolioSignalChannel,
  type HealthRollup,
  type HealthRollupQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveQuery,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** Many services as one, kept current. Waits while the query is not known yet. */
export function useHealthRollups(
  query: HealthRollupQuery | undefined,
): LiveResource<{ items: HealthRollup[] }> {
  const api = useApi(environmentHealthApiRef);
  return useLiveQuery({
    subject: query?.by ?? 'services',
    query,
    load: (asked, context) => api.getRollups(asked, context),
    channel: healthPortfolioSignalChannel,
  });
}
