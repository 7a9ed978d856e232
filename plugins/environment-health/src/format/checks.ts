import {
  HEALTH_CATEGORIES,
  type EnvironmentHealth,
  type HealthCheckResult,
  type HealthLink,
} from '@callboard/backstage-plugin-environment-health-common';
import { compareStatus } from '@callboard/backstage-plugin-environments-common';

/** What a result is called: its check, and the thing looked at where there are several. */
export function titleOfCheck(
  check: Pick<HealthCheckResult, 'title' | 'subject'>,
): string {
  return check.subject ? `${check.title}: ${check.subject}` : check.title;
}

/**
 * Worst first; among equals the unacknowledged, then by category, so that what
 * fails comes before the alarm that tells of it; then what changed last.
 */
export function compareChecks(
  a: HealthCheckResult,
  b: HealthCheckResult,
): number {
  return (
    compareStatus(b.status, a.status) ||
    Number(Boolean(a.acknowledgement)) - Number(Boolean(b.acknowledgement)) ||
    HEALTH_CATEGORIES.indexOf(a.category) -
      HEALTH_CATEGORIES.indexOf(b.category) ||
    (a.status === 'healthy' ? 0 : Date.parse(b.since) - Date.parse(a.since)) ||
    titleOfCheck(a).localeCompare(titleOfCheck(b), 'en')
  );
}

/** Whether somebody has to do, or at least to know, something. */
export function isFailing({ status }: Pick<HealthCheckResult, 'status'>) {
  return status !== 'healthy' && status !== 'deploying';
}

/** Where a result itself says that its runbook is. */
export function runbookLinkOf({
  links,
}: Pick<HealthCheckResult, 'links'>): HealthLink | undefined {
  return links.find(({ kind }) => kind === 'runbook');
}

/** A failing check and where it fails. */
export interface Need {
  environment: EnvironmentHealth['environment'];
  check: HealthCheckResult;
}

const TIERS = ['production', 'staging', 'development'];

/** Everything that fails, the worst first, among equals production first; what is known apart. */
export function needsOf(environments: EnvironmentHealth[]): {
  open: Need[];
  known: Need[];
} {
  const needs = environments
    .flatMap(({ environment, checks }) =>
      checks.filter(isFailing).map(check => ({ environment, check })),
    )
    .sort(
      (a, b) =>
        compareStatus(b.check.status, a.check.status) ||
        TIERS.indexOf(a.environment.tier) - TIERS.indexOf(b.environment.tier) ||
        compareChecks(a.check, b.check),
    );
  return {
    open: needs.filter(({ check }) => !check.acknowledgement),
    known: needs.filter(({ check }) => check.acknowledgement),
  };
}
