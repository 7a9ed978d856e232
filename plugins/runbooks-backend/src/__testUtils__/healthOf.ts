import type {
  EntityHealth,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';

/** A result of a check as Environment health tells of it. */
export function healthResult(
  fields: Partial<HealthCheckResult> & { id: string },
): HealthCheckResult {
  return {
    checkId: 'aws.alarms',
    category: 'monitoring',
    title: 'CloudWatch alarms',
    subject: fields.id,
    status: 'unhealthy',
    summary: `${fields.id} is in ALARM.`,
    facts: [],
    links: [],
    since: '2026-11-20T09:00:00.000Z',
    observedAt: '2026-11-20T10:00:00.000Z',
    staleAt: '2026-11-20T11:00:00.000Z',
    ...fields,
  };
}

/** Health of an entity with results in production. */
export function healthOf(
  entityRef: string,
  checks: HealthCheckResult[],
): EntityHealth {
  return {
    kind: 'health',
    entityRef,
    environments: [
      {
        environment: { name: 'prod', title: 'Production', tier: 'production' },
        checks,
      },
    ],
  } as unknown as EntityHealth;
}
