import type { HealthCheck, HealthCheckSuite } from './HealthCheck';

/**
 * A single check as a suite.
 *
 * @public
 */
export function toSuite(check: HealthCheck): HealthCheckSuite {
  const { id, category, title, description, needs, schedule } = check;
  return {
    id,
    needs,
    schedule,
    checks: [{ id, category, title, description }],
    async run(batch) {
      const findings = await check.run(batch);
      return {
        findings: findings.map(finding => ({ ...finding, checkId: id })),
      };
    },
  };
}
