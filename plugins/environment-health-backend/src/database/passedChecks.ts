import type { KeptCheck, KeptHealth, PassedChecks } from '../model/KeptHealth';

/** The healthy results of an entity by the name of their environment. */
export type PassedByEnvironment = Record<string, KeptCheck[]>;

/**
 * Takes the healthy results out, which are most of them and which few readers
 * look at, and leaves how many there were.
 */
export function takeOutPassed(health: KeptHealth): {
  rest: KeptHealth;
  passed: PassedByEnvironment;
} {
  if (health.kind !== 'health') {
    return { rest: health, passed: {} };
  }
  return {
    rest: {
      ...health,
      environments: health.environments.map(({ checks, ...environment }) => ({
        ...environment,
        checks: checks.filter(check => !isPassed(check)),
        passed: count(checks.filter(isPassed)),
      })),
    },
    passed: Object.fromEntries(
      health.environments.map(({ environment, checks }) => [
        environment.name,
        checks.filter(isPassed),
      ]),
    ),
  };
}

/** Undoes {@link takeOutPassed}: what is healthy comes last in the order of checks. */
export function putBackPassed(
  rest: KeptHealth,
  passed: PassedByEnvironment,
): KeptHealth {
  return rest.kind === 'health'
    ? {
        ...rest,
        environments: rest.environments.map(
          ({ passed: counted, checks, ...environment }) => ({
            ...environment,
            // Nothing was taken out where nothing was counted.
            checks: counted
              ? [...checks, ...(passed[environment.environment.name] ?? [])]
              : checks,
          }),
        ),
      }
    : rest;
}

function isPassed({ status }: KeptCheck): boolean {
  return status === 'healthy';
}

function count(checks: KeptCheck[]): PassedChecks[] {
  const groups = new Map<string, PassedChecks>();
  for (const { suiteId, shardKey, category } of checks) {
    const key = JSON.stringify([suiteId, shardKey, category]);
    const group = groups.get(key);
    groups.set(key, {
      suiteId,
      shardKey,
      category,
      count: (group?.count ?? 0) + 1,
    });
  }
  return [...groups.values()];
}
