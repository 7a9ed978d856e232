import type { EnvironmentHealth } from '@callboard/backstage-plugin-environment-health-common';
import { UsageError } from '../../UsageError';

/**
 * The environment that a user means: by its name, its title, or its tier where
 * only one environment is of it (`production` for `prod`).
 *
 * @throws UsageError that lists the names there are.
 */
export function findEnvironment(
  environments: EnvironmentHealth[],
  wanted: string,
): EnvironmentHealth {
  const text = wanted.toLowerCase();
  const found =
    environments.find(({ environment }) => environment.name === wanted) ??
    environments.find(
      ({ environment: { name, title } }) =>
        name.toLowerCase() === text || title.toLowerCase() === text,
    );
  const ofTier = environments.filter(
    ({ environment }) => environment.tier === text,
  );
  if (found ?? ofTier.length === 1) {
    return found ?? ofTier[0];
  }
  throw new UsageError(
    `There is no environment "${wanted}" here; there are ${environments
      .map(({ environment }) => environment.name)
      .join(', ')}.`,
  );
}
