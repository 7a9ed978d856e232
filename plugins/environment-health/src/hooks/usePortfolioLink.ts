import type { HealthPortfolioQuery } from '@callboard/backstage-plugin-environment-health-common';
import { usePortfolioPath } from './usePortfolioPath';

const EVERYONE = 'all';

/** Where the portfolio page shows what a query asks for; nothing in an app without that page. */
export function usePortfolioLink(
  query: Pick<HealthPortfolioQuery, 'owner' | 'system' | 'status'>,
): string | undefined {
  const path = usePortfolioPath();
  const parameters = new URLSearchParams();
  for (const ref of query.owner ?? [EVERYONE]) {
    parameters.append('owner', ref);
  }
  query.system?.forEach(ref => parameters.append('system', ref));
  query.status?.forEach(status => parameters.append('status', status));
  return path && `${path}?${parameters}`;
}
