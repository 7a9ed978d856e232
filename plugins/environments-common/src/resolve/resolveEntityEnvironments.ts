import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  AnnotationError,
  type AnnotationProblem,
} from '../annotations/AnnotationError';
import * as keys from '../annotations/annotationKeys';
import { collectProblems } from '../annotations/collectProblems';
import { parseCloudformationStacksAnnotation } from '../annotations/parseCloudformationStacksAnnotation';
import { parseCloudformationStackTagsAnnotation } from '../annotations/parseCloudformationStackTagsAnnotation';
import { parseCloudwatchAlarmPrefixesAnnotation } from '../annotations/parseCloudwatchAlarmPrefixesAnnotation';
import { parseEnvironmentsAnnotation } from '../annotations/parseEnvironmentsAnnotation';
import { parseGithubEnvironmentsAnnotation } from '../annotations/parseGithubEnvironmentsAnnotation';
import { parseGithubWorkflowsAnnotation } from '../annotations/parseGithubWorkflowsAnnotation';
import { parseHealthEndpointsAnnotation } from '../annotations/parseHealthEndpointsAnnotation';
import { parseProjectSlugAnnotation } from '../annotations/parseProjectSlugAnnotation';
import type { EntityEnvironments, Environment } from '../environment/types';
import { inheritedAnnotation } from './inheritedAnnotation';
import { repositoryHost } from './repositoryHost';

/**
 * Binds an entity to its environments, repository, stacks, endpoints and alarms: the entity's
 * annotations over those of its System over the configuration.
 *
 * @remarks
 * `callboard.io/…` annotations are inherited one by one, each as a whole.
 * `github.com/project-slug` is not: everywhere in Backstage it speaks for the
 * entity that carries it alone. What is said of a configured environment that
 * does not apply to the entity is left out.
 *
 * @throws `AnnotationError` with every problem found.
 *
 * @public
 */
export function resolveEntityEnvironments(
  entity: Entity,
  system: Entity | undefined,
  environments: Environment[],
): EntityEnvironments {
  const problems: AnnotationProblem[] = [];
  const known = new Set(environments.map(environment => environment.name));

  function read<T>(
    annotation: string,
    parse: (value: string) => T,
    namesOf: (parsed: T) => Iterable<string> = () => [],
  ): T | undefined {
    const found = inheritedAnnotation(entity, system, annotation);
    if (!found) {
      return undefined;
    }
    const mine: AnnotationProblem[] = [];
    const parsed = collectProblems(mine, () => parse(found.value));
    const unknown =
      parsed === undefined
        ? []
        : [...new Set(namesOf(parsed))].filter(name => !known.has(name));
    for (const name of unknown) {
      mine.push({
        annotation,
        value: found.value,
        message: `There is no environment "${name}"; expected ${[...known].join(
          ', ',
        )}.`,
      });
    }
    problems.push(
      ...mine.map(problem =>
        found.inheritedFrom
          ? {
              ...problem,
              message: `${problem.message} It is inherited from ${found.inheritedFrom}.`,
            }
          : problem,
      ),
    );
    return parsed;
  }

  const only = read(
    keys.ANNOTATION_ENVIRONMENTS,
    parseEnvironmentsAnnotation,
    names => names,
  );
  const githubNames = read(
    keys.ANNOTATION_GITHUB_ENVIRONMENTS,
    parseGithubEnvironmentsAnnotation,
    names => names.keys(),
  );
  const stacks = read(
    keys.ANNOTATION_CLOUDFORMATION_STACKS,
    parseCloudformationStacksAnnotation,
    references => references.map(reference => reference.environment),
  );
  const stackTags = read(
    keys.ANNOTATION_CLOUDFORMATION_STACK_TAGS,
    parseCloudformationStackTagsAnnotation,
  );
  const workflows = read(
    keys.ANNOTATION_GITHUB_WORKFLOWS,
    parseGithubWorkflowsAnnotation,
  );
  const healthEndpoints = read(
    keys.ANNOTATION_HEALTH_ENDPOINTS,
    parseHealthEndpointsAnnotation,
    endpoints => endpoints.map(endpoint => endpoint.environment),
  );
  const alarmPrefixes = read(
    keys.ANNOTATION_CLOUDWATCH_ALARM_PREFIXES,
    parseCloudwatchAlarmPrefixesAnnotation,
    prefixes => prefixes.map(prefix => prefix.environment),
  );
  const slug = entity.metadata.annotations?.[keys.ANNOTATION_PROJECT_SLUG];
  const repository =
    slug === undefined
      ? undefined
      : collectProblems(problems, () =>
          parseProjectSlugAnnotation(String(slug)),
        );

  if (problems.length > 0) {
    throw new AnnotationError(problems);
  }

  const applying = environments
    .filter(environment => !only || only.includes(environment.name))
    .map(environment => withGithubNames(environment, githubNames));
  const names = new Set(applying.map(environment => environment.name));
  const ofApplying = <T extends { environment: string }>(items: T[]): T[] =>
    items.filter(({ environment }) => names.has(environment));
  return {
    entityRef: stringifyEntityRef(entity),
    environments: applying,
    ...(repository && {
      repository: { host: repositoryHost(entity), ...repository },
    }),
    workflows: workflows ?? [],
    stacks: ofApplying(stacks ?? []),
    ...(stackTags && { stackTags }),
    ...(healthEndpoints && { healthEndpoints: ofApplying(healthEndpoints) }),
    ...(alarmPrefixes && { alarmPrefixes: ofApplying(alarmPrefixes) }),
  };
}

function withGithubNames(
  environment: Environment,
  githubNames: Map<string, string[]> | undefined,
): Environment {
  const names = githubNames?.get(environment.name);
  return names
    ? { ...environment, github: { ...environment.github, environments: names } }
    : environment;
}
