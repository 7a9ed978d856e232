import { useApi } from '@backstage/core-plugin-api';
import {
  healthPortfolioSignalChannel,
  type HealthPortfolioPage,
  type HealthPortfolioQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveQuery,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** One page of the portfolio, kept current. Waits while the query is not known yet. */
export function useHealthPortfolio(
  query: HealthPortfolioQuery | undefined,
  options: { intervalMs?: number } = {},
): LiveResource<HealthPortfolioPage> {
  const api = useApi(environmentHealthApiRef);
  return useLiveQuery({
    subject: 'portfolio',
    query,
    load: (asked, context) => api.getPortfolio(asked, context),
    channel: healthPortfolioSignalChannel,
    intervalMs: options.intervalMs,
  });
}
