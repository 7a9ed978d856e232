import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import type { Verdict } from '../../shared/Verdict';
import { ALERT_KINDS, type AlertKind } from './alertKinds';
import type { WantedAlert } from './wantedAlerts';

export interface CoverageVerdict extends Verdict {
  /** Absent where it is said of all alerts at once. */
  subject?: string;
}

/**
 * What is to be said of the alerts that an environment should have.
 *
 * @remarks
 * In production each kind that is missing is a warning of its own. In staging, where
 * alarms are tried out, what is missing is only mentioned. Development wants none.
 *
 * @param missing - those of `wanted` that no alarm covers
 */
export function judgeCoverage(
  wanted: readonly WantedAlert[],
  missing: readonly WantedAlert[],
  tier: EnvironmentTier,
): CoverageVerdict[] {
  if (wanted.length === 0 || tier === 'development') {
    return [];
  }
  const kindsOf = (alerts: readonly WantedAlert[]) =>
    ALERT_KINDS.filter(({ id }) => alerts.some(({ kind }) => kind === id));
  const lacking = kindsOf(missing);
  const covered = kindsOf(wanted).filter(kind => !lacking.includes(kind));
  if (lacking.length > 0 && tier === 'production') {
    return lacking.map(kind => lacks(kind, missing));
  }
  const told =
    covered.length > 0
      ? `Alarms tell of ${listOf(covered)}`
      : 'No alarm tells of what it should';
  return [
    {
      status: 'healthy',
      summary:
        lacking.length > 0
          ? `${told}; ${listOf(lacking)} ${
              lacking.length > 1 ? 'are' : 'is'
            } not covered, which only production has to be.`
          : `${told}.`,
    },
  ];
}

function lacks(
  kind: AlertKind,
  missing: readonly WantedAlert[],
): CoverageVerdict {
  const wanted = missing.filter(each => each.kind === kind.id);
  const names = wanted.map(({ resource }) => resource.logicalId).join(', ');
  const metrics = [...new Set(wanted.map(({ metric }) => metric))];
  return {
    subject: kind.title,
    status: 'warning',
    summary: `No alarm tells of ${kind.title} (${names}).`,
    action: `Add an alarm on ${metrics.join(', and on ')}: ${kind.condition}.`,
  };
}

function listOf(kinds: readonly AlertKind[]): string {
  const titles = kinds.map(({ title }) => title);
  const last = titles.pop();
  return titles.length > 0 ? `${titles.join(', ')} and ${last}` : `${last}`;
}
