import {
  HEALTH_CATEGORIES,
  type CategoryHealth,
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

/** Rolls the results of one environment up, in all and by category. */
export function summarizeChecks<T extends SummarizedCheck>(
  checks: T[],
): ChecksSummary<T> {
  return {
    status: worstStatus(checks.map(({ status }) => status)),
    categories: HEALTH_CATEGORIES.flatMap(category => {
      const own = checks.filter(check => check.category === category);
      return own.length ? [summarizeCategory(category, own)] : [];
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
): CategoryHealth {
  const counts = STATUSES.map(
    status =>
      [status, checks.filter(check => check.status === status).length] as const,
  );
  return {
    category,
    status: worstStatus(checks.map(({ status }) => status)),
    counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    acknowledged: checks.filter(({ acknowledgement }) => acknowledgement)
      .length,
  };
}
