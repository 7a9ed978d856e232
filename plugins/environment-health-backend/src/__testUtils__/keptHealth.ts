import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type {
  KeptCheck,
  KeptEnvironmentHealth,
  KeptHealth,
} from '../model/KeptHealth';
import type { Target } from '../model/Target';
import { summarizeChecks } from '../rollup/summarizeChecks';

/** An environment by its name: `prod`, `staging`, or one of development. */
export function keptEnvironment(
  name: string,
  window?: Environment['window'],
): Environment {
  const tiers = { prod: 'production', staging: 'staging' } as const;
  return {
    name,
    title: name,
    tier: tiers[name as keyof typeof tiers] ?? 'development',
    github: { environments: [], branches: [] },
    ...(window && { window }),
  };
}

/** A result as it is kept. */
export function keptCheck(overrides: Partial<KeptCheck> = {}): KeptCheck {
  const { checkId = 'test.check', subject } = overrides;
  return {
    id: subject === undefined ? checkId : `${checkId}/${subject}`,
    checkId,
    category: 'application',
    title: 'Test',
    status: 'healthy',
    summary: 'All is well.',
    facts: [],
    links: [],
    since: '2026-11-20T10:00:00.000Z',
    suiteId: 'test',
    shardKey: 'all',
    ...overrides,
  };
}

/** What is kept of one environment with these checks. */
export function keptEnvironmentHealth(
  name: string,
  checks: KeptCheck[],
  overrides: Partial<KeptEnvironmentHealth> = {},
): KeptEnvironmentHealth {
  return {
    environment: keptEnvironment(name),
    state: checks.length ? 'checked' : 'empty',
    ...(checks.length && { since: '2026-11-20T10:00:00.000Z' }),
    places: [],
    ...summarizeChecks(checks),
    ...overrides,
  };
}

/** What is kept of one entity, `component:default/api`, with these environments. */
export function keptHealth(
  environments: KeptEnvironmentHealth[],
): Extract<KeptHealth, { kind: 'health' }> {
  return {
    kind: 'health',
    entityRef: 'component:default/api',
    status: summarizeChecks(environments.flatMap(({ checks }) => checks))
      .status,
    environments,
  };
}

/** A component that is checked. */
export function checkedTarget(
  name: string,
  overrides: Partial<Target> = {},
): Target {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    kind: 'component',
    problems: [],
    ...overrides,
  };
}
