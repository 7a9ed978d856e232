import type {
  EnvironmentHealth,
  HealthCategory,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

type Check = Partial<HealthCheckResult> & {
  category: HealthCategory;
  status: Status;
};

/** The health of an environment with these results. */
export function environmentHealth(
  name: string,
  checks: Check[],
): EnvironmentHealth {
  const tier = name === 'prod' ? 'production' : 'development';
  return {
    environment: { name, title: name.toUpperCase(), tier },
    state: 'checked',
    status: worstStatus(checks.map(({ status }) => status)),
    categories: [...new Set(checks.map(({ category }) => category))].map(
      category => ({
        category,
        status: worstStatus(
          checks
            .filter(check => check.category === category)
            .map(({ status }) => status),
        ),
        counts: {},
        acknowledged: 0,
      }),
    ),
    checks: checks.map((check, index) => ({
      id: `check-${index}`,
      checkId: `check-${index}`,
      title: 'A check',
      summary: `It is ${check.status}.`,
      facts: [],
      links: [],
      since: '2026-01-01T00:00:00.000Z',
      observedAt: '2026-01-01T00:10:00.000Z',
      staleAt: '2026-01-01T01:00:00.000Z',
      ...check,
    })),
  };
}

/** The portal's answer for one entity. */
export function healthAnswer(...environments: EnvironmentHealth[]) {
  return {
    body: {
      kind: 'health',
      entityRef: 'component:default/orders',
      status: worstStatus(environments.map(({ status }) => status)),
      environments,
      problems: [],
      may: { acknowledge: true, run: true },
    },
  };
}
