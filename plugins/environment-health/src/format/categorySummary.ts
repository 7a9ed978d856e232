import type {
  CategoryHealth,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import { titleOfCheck } from './checks';
import { countChecks } from './countChecks';

/** The few words of a cell. */
export interface CategorySummary {
  /** Results in the category's own status. */
  number: number;
  /** Results in all. */
  total: number;
  /** What it is about, where that is one thing that is not healthy. */
  worst?: string;
}

/** What a cell says of its category: how many of how many, and which where it is one. */
export function summaryOfCategory(
  health: CategoryHealth,
  checks: HealthCheckResult[],
): CategorySummary {
  const total = countChecks([health]);
  const number = health.counts[health.status] ?? 0;
  const own = checks.filter(
    check =>
      check.category === health.category && check.status === health.status,
  );
  return {
    number,
    total,
    worst:
      health.status !== 'healthy' && number === 1 && own[0]
        ? titleOfCheck(own[0])
        : undefined,
  };
}
