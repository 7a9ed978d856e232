import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';

export interface Assignment {
  target: EntityEnvironments;
  /** Absent where the name means no configured environment of any target. */
  environment?: Environment;
}

/**
 * Says to which entities of one repository a deployment belongs, by the name of
 * the environment that it went to.
 *
 * A name that one service of the repository claims is no business of the others;
 * a name that nobody claims, such as a preview, is kept for all of them.
 */
export function assignEnvironments(
  targets: EntityEnvironments[],
  githubEnvironment: string,
): Assignment[] {
  const claimed = targets.flatMap(target => {
    const environment = target.environments.find(candidate =>
      isNamed(candidate, githubEnvironment),
    );
    return environment ? [{ target, environment }] : [];
  });
  return claimed.length > 0 ? claimed : targets.map(target => ({ target }));
}

function isNamed(environment: Environment, name: string): boolean {
  const wanted = normalise(name);
  return environment.github.environments.some(
    alias => normalise(alias) === wanted,
  );
}

/** GitHub takes names that differ in case for the same environment. */
export function normalise(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}
