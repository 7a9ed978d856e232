import { useApi } from '@backstage/core-plugin-api';
import {
  healthPortfolioSignalChannel,
  type HealthPortfolioPage,
  type HealthPortfolioQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthApiRef } from '../api';

/** One page of the portfolio, kept current. Waits while the query is not known yet. */
export function useHealthPortfolio(
  query: HealthPortfolioQuery | undefined,
  options: { intervalMs?: number } = {},
): LiveResource<HealthPortfolioPage> {
  const api = useApi(environmentHealthApiRef);
  return useLiveResource({
    subject: query ? 'portfolio' : 'waiting for the query',
    query: JSON.stringify(query),
    load: signal =>
      query ? api.getPortfolio(query, { signal }) : new Promise(() => {}),
    channel: healthPortfolioSignalChannel,
    intervalMs: options.intervalMs,
  });
}
