import { useApi } from '@backstage/core-plugin-api';
import {
  deploymentsPortfolioSignalChannel,
  type PortfolioPage,
  type PortfolioQuery,
} from '@callboard/backstage-plugin-deployments-common';
import {
  useLiveQuery,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsApiRef } from '../api';

/** One page of the portfolio, kept current. Waits while the query is not known yet. */
export function usePortfolio(
  query: PortfolioQuery | undefined,
): LiveResource<PortfolioPage> {
  const api = useApi(deploymentsApiRef);
  return useLiveQuery({
    subject: 'portfolio',
    query,
    load: (asked, context) => api.getPortfolio(asked, context),
    channel: deploymentsPortfolioSignalChannel,
  });
}
