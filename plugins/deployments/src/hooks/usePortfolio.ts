import { useApi } from '@backstage/core-plugin-api';
import {
  deploymentsPortfolioSignalChannel,
  type PortfolioPage,
  type PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsApiRef } from '../api';

/** One page of the portfolio, kept current. Waits while the query is not known yet. */
export function usePortfolio(
  query: PortfolioQuery | undefined,
): LiveResource<PortfolioPage> {
  const api = useApi(deploymentsApiRef);
  return useLiveResource({
    subject: query ? 'portfolio' : 'waiting for the query',
    query: JSON.stringify(query),
    load: signal =>
      query ? api.getPortfolio(query, { signal }) : new Promise(() => {}),
    channel: deploymentsPortfolioSignalChannel,
  });
}
