import {
  HEALTH_CATEGORIES,
  type CategoryHealth,
  type HealthCategory,
  type HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  compareStatus,
  STATUSES,
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

/** What of a result the status of the whole is made from. */
export type SummarizedCheck = Pick<
  HealthCheckResult,
  'id' | 'category' | 'status' | 'acknowledgement'
>;

/** The checks of one environment in order, and what they come to. */
export interface ChecksSummary<T extends SummarizedCheck> {
  /** Worst of the results; `unknown` where there are none. */
  status: Status;
  /** Those with results, in the order in which they are shown. */
  categories: CategoryHealth[];
  /** Worst first, acknowledged ones after their equals. */
  checks: T[];
}

/**
 * Rolls the results of one environment up, in all and by category.
 *
 * @param passed - how many more there are that are healthy
 */
export function summarizeChecks<T extends SummarizedCheck>(
  checks: T[],
  passed: { category: HealthCategory; count: number }[] = [],
): ChecksSummary<T> {
  const statuses = checks.map(({ status }) => status);
  return {
    status: worstStatus(passed.length ? [...statuses, 'healthy'] : statuses),
    categories: HEALTH_CATEGORIES.flatMap(category => {
      const own = checks.filter(check => check.category === category);
      const more = passed
        .filter(group => group.category === category)
        .reduce((sum, { count }) => sum + count, 0);
      return own.length || more ? [summarizeCategory(category, own, more)] : [];
    }),
    checks: [...checks].sort(worstFirst),
  };
}

function worstFirst(a: SummarizedCheck, b: SummarizedCheck): number {
  return (
    compareStatus(b.status, a.status) ||
    Number(Boolean(a.acknowledgement)) - Number(Boolean(b.acknowledgement)) ||
    HEALTH_CATEGORIES.indexOf(a.category) -
      HEALTH_CATEGORIES.indexOf(b.category) ||
    (a.id < b.id ? -1 : 1)
  );
}

function summarizeCategory(
  category: CategoryHealth['category'],
  checks: SummarizedCheck[],
  passed: number,
): CategoryHealth {
  const counts = STATUSES.map(
    status =>
      [
        status,
        checks.filter(check => check.status === status).length +
          (status === 'healthy' ? passed : 0),
      ] as const,
  ).filter(([, count]) => count > 0);
  return {
    category,
    status: worstStatus(counts.map(([status]) => status)),
    counts: Object.fromEntries(counts),
    acknowledged: checks.filter(({ acknowledgement }) => acknowledgement)
      .length,
  };
}
