import {
  AVAILABILITY_CATEGORIES,
  type EntityHealth,
  type EnvironmentHealth,
  type HealthCategory,
  type HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

/** The status of one category, as the command prints it. */
export interface CategoryReport {
  category: HealthCategory;
  /** Absent where nothing of the kind is checked. */
  status?: Status;
  /** Results that are healthy, and results in all. */
  passed: number;
  total: number;
  /** Those that are not healthy, worst first. */
  failing: Pick<
    HealthCheckResult,
    'title' | 'subject' | 'status' | 'summary' | 'action' | 'since'
  >[];
}

/**
 * What the command found out; printed as it is with `--output json`.
 *
 * @public
 */
export interface StatusReport {
  entityRef: string;
  environment: string;
  /** Worst of the categories asked for. */
  status: Status;
  /** Why there is nothing to tell, where that is so. */
  note?: string;
  categories: CategoryReport[];
  /** The oldest look at what tells whether the environment is up; at anything asked for where nothing tells that. */
  observedAt?: string;
}

type Unchecked = Exclude<EntityHealth, { kind: 'health' }>;

/** A report on an entity of which nothing is checked: unknown, with the reason. */
export function reportUnchecked(
  health: Unchecked,
  environment: string,
): StatusReport {
  const note =
    health.kind === 'not-configured'
      ? `Nothing is configured to be checked. Add one of the annotations ${health.missing.join(
          ', ',
        )}.`
      : health.problems
          .map(
            problem =>
              `Annotation ${problem.annotation} cannot be understood: ${problem.message}`,
          )
          .join(' ');
  return {
    entityRef: health.entityRef,
    environment,
    status: 'unknown',
    note,
    categories: [],
  };
}

/**
 * The categories of one environment and what follows from them.
 *
 * @param categories - which to look at; all that are checked where empty
 */
export function reportOn(
  entityRef: string,
  health: EnvironmentHealth,
  categories: HealthCategory[],
): StatusReport {
  const wanted = categories.length
    ? categories
    : health.categories.map(({ category }) => category);
  const reports = wanted.map(category => reportCategory(health, category));
  const note = noteOn(health, reports);
  const asked = health.checks.filter(({ category }) =>
    wanted.includes(category),
  );
  // Some checks cost money and are carried out once a day: their age tells nothing.
  const telling = asked.filter(({ category }) =>
    AVAILABILITY_CATEGORIES.includes(category),
  );
  const observed = (telling.length ? telling : asked)
    .map(check => check.observedAt)
    .sort();
  return {
    entityRef,
    environment: health.environment.name,
    status: worstStatus(reports.flatMap(({ status }) => status ?? [])),
    ...(note && { note }),
    categories: reports,
    ...(observed.length && { observedAt: observed[0] }),
  };
}

function reportCategory(
  { checks }: EnvironmentHealth,
  category: HealthCategory,
): CategoryReport {
  const mine = checks.filter(check => check.category === category);
  const failing = mine.filter(({ status }) => status !== 'healthy');
  return {
    category,
    ...(mine.length && { status: worstStatus(mine.map(each => each.status)) }),
    passed: mine.length - failing.length,
    total: mine.length,
    failing: failing.map(
      ({ title, subject, status, summary, action, since }) => ({
        title,
        ...(subject && { subject }),
        status,
        summary,
        ...(action && { action }),
        since,
      }),
    ),
  };
}

function noteOn(
  health: EnvironmentHealth,
  reports: CategoryReport[],
): string | undefined {
  if (health.state === 'pending') {
    return 'Nothing was checked yet; the first round is on its way.';
  }
  if (reports.every(({ status }) => status === undefined)) {
    return 'There is nothing of the kind to check in this environment.';
  }
  return undefined;
}
