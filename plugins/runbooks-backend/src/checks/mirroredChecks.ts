import type { EntityHealth } from '@callboard/backstage-plugin-environment-health-common';
import type { MirroredCheck } from './CheckMirror';

const ALARMS_CHECK = 'aws.alarms';

/** Whether a check is an alarm, which ought to have a runbook in any state. */
export function isAlarm({ checkId }: { checkId: string }): boolean {
  return checkId === ALARMS_CHECK;
}

/** What is kept of an entity's health: what is not healthy, and alarms. */
export function mirroredChecks(health: EntityHealth): MirroredCheck[] {
  if (health.kind !== 'health') {
    return [];
  }
  return health.environments.flatMap(({ environment, checks }) =>
    checks
      .filter(check => check.status !== 'healthy' || isAlarm(check))
      .map(check => ({
        entityRef: health.entityRef,
        environment: environment.name,
        tier: environment.tier,
        resultId: check.id,
        checkId: check.checkId,
        title: check.title,
        ...(check.subject !== undefined && { subject: check.subject }),
        ...(isAlarm(check) && { alarm: true }),
        status: check.status,
        summary: check.summary,
        since: check.since,
        runbookUrls: check.links
          .filter(({ kind }) => kind === 'runbook')
          .map(({ url }) => url),
      })),
  );
}
