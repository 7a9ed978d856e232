import type {
  HealthPortfolioCell,
  HealthPortfolioRow,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  compareStatus,
  type EnvironmentTier,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

/** What is worst in one environment of a service. */
export interface Failure {
  environment: string;
  status: Status;
  acknowledged: boolean;
  worst: NonNullable<HealthPortfolioCell['worst']>;
}

/** Statuses of which somebody should know, the worst first. */
export const FAILING: readonly Status[] = ['unhealthy', 'warning', 'unknown'];

const TIERS: readonly EnvironmentTier[] = [
  'production',
  'staging',
  'development',
];

/** Whether somebody knows of everything that is not healthy there. */
export function isAcknowledged(
  cell: Pick<HealthPortfolioCell, 'failing' | 'acknowledged'>,
): boolean {
  return cell.failing > 0 && cell.acknowledged >= cell.failing;
}

/**
 * What is wrong with a service: the worst of each environment, worst first; among equals the
 * unacknowledged, then production.
 */
export function failuresOf(row: Pick<HealthPortfolioRow, 'cells'>): Failure[] {
  return [...row.cells]
    .filter(cell => cell.worst && FAILING.includes(cell.status))
    .sort(
      (a, b) =>
        compareStatus(b.status, a.status) ||
        Number(isAcknowledged(a)) - Number(isAcknowledged(b)) ||
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier),
    )
    .map(cell => ({
      environment: cell.environment,
      status: cell.status,
      acknowledged: isAcknowledged(cell),
      worst: cell.worst!,
    }));
}
