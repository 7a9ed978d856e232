import type { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import type { RunbookOutline } from './ShelvedSummary';

/** A runbook without its text. */
export function outlineOf({
  slug,
  title,
  kind,
  meta,
}: Runbook): RunbookOutline {
  return {
    slug,
    title,
    kind,
    meta: {
      severity: meta.severity,
      owner: meta.owner,
      alarms: meta.alarms,
      checks: meta.checks,
      environments: meta.environments,
      lastReviewed: meta.lastReviewed,
      reviewEvery: meta.reviewEvery,
      schedule: meta.schedule,
      duration: meta.duration,
      role: meta.role,
    },
  };
}
