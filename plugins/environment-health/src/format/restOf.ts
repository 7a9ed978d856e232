import type { HealthPortfolioRow } from '@callboard/backstage-plugin-environment-health-common';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

/**
 * How many services of which status are not among those shown, the worst first.
 *
 * @param wanted - statuses that are looked at; every one where empty
 */
export function restOf(
  counts: Record<Status, number>,
  shown: Pick<HealthPortfolioRow, 'status'>[],
  wanted: Status[] = [],
): { status: Status; count: number }[] {
  return [...STATUSES]
    .reverse()
    .filter(status => !wanted.length || wanted.includes(status))
    .map(status => ({
      status,
      count: counts[status] - shown.filter(row => row.status === status).length,
    }))
    .filter(({ count }) => count > 0);
}
