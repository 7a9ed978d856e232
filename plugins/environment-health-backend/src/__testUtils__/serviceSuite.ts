import type { HealthSuiteFinding } from '@callboard/backstage-plugin-environment-health-node';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { FakeSuite } from './FakeSuite';

/** What is found in one environment: a status by check, `endpoint` or `bucket`. */
export type Findings = Partial<Record<'endpoint' | 'bucket', Status>>;

/**
 * A suite with a check that counts for uptime and one that does not; it needs
 * no stack, and finds what the test says by `name/environment`.
 */
export function serviceSuite(found: Record<string, Findings>): FakeSuite {
  const suite = new FakeSuite({
    id: 'service',
    needs: 'environment',
    checks: [
      {
        id: 'bucket',
        category: 'security',
        title: 'Buckets',
        description: 'Looks whether buckets are encrypted.',
      },
      {
        id: 'endpoint',
        category: 'application',
        title: 'Endpoints',
        description: 'Looks whether endpoints answer.',
      },
    ],
  });
  suite.answer = ({ entityRef, environment }) => {
    const findings = found[`${entityRef.split('/')[1]}/${environment.name}`];
    return Object.entries(findings ?? {}).map(
      ([checkId, status]): Omit<
        HealthSuiteFinding,
        'entityRef' | 'environment'
      > => ({
        checkId,
        status,
        summary: `The ${checkId} is ${status}.`,
        ...(status !== 'healthy' && { action: 'Look at it.' }),
      }),
    );
  };
  return suite;
}
