import type { Environment } from './types';

/**
 * The environment that a GitHub environment name means, by the aliases in
 * `github.environments`, in any case.
 *
 * @returns undefined where no environment carries the name, as for previews.
 *
 * @public
 */
export function matchEnvironment(
  environments: Environment[],
  githubName: string,
): Environment | undefined {
  const wanted = githubName.trim().toLowerCase();
  return environments.find(environment =>
    environment.github.environments.some(
      alias => alias.toLowerCase() === wanted,
    ),
  );
}

/**
 * The environments whose deployments come from a branch, in promotion order.
 *
 * @remarks One branch may feed several: `develop` goes to dev and on to staging.
 *
 * @public
 */
export function environmentsOfBranch(
  environments: Environment[],
  branch: string,
): Environment[] {
  return environments.filter(environment =>
    environment.github.branches.includes(branch),
  );
}
