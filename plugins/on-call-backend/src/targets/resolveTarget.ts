import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_ON_CALL,
  AnnotationError,
  parseOnCallAnnotation,
  type AnnotationProblem,
} from '@callboard/backstage-plugin-environments-common';
import { describeEntity } from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { Target, TargetBinding } from './Target';

/**
 * Tells what an entity names at the providers: its own annotations, else those of
 * its System, else those of its owner. The nearest that has any counts, over all providers,
 * also where what it says cannot be read, or is `none`.
 *
 * @returns undefined where nobody names anything.
 */
export function resolveTarget(
  providers: readonly OnCallProvider[],
  entity: Entity,
  system: Entity | undefined,
  owner: Entity | undefined,
): Target | undefined {
  for (const bound of [entity, system, owner]) {
    if (!bound) {
      continue;
    }
    const { bindings, problems } = bindingsOf(providers, bound);
    if (!bindings.length && !problems.length) {
      if (isOff(bound)) {
        return undefined;
      }
      continue;
    }
    const inheritedFrom =
      bound === entity ? undefined : stringifyEntityRef(bound);
    return {
      ...describeEntity(entity),
      ...(inheritedFrom && { inheritedFrom }),
      bindings,
      problems: problems.map(problem => inWords(problem, inheritedFrom)),
    };
  }
  return undefined;
}

function bindingsOf(
  providers: readonly OnCallProvider[],
  entity: Entity,
): { bindings: TargetBinding[]; problems: AnnotationProblem[] } {
  const bindings: TargetBinding[] = [];
  const problems: AnnotationProblem[] = [];
  for (const provider of providers) {
    try {
      bindings.push(
        ...provider
          .bind(entity)
          .map(binding => ({ provider: provider.id, ...binding })),
      );
    } catch (error) {
      if (!(error instanceof AnnotationError)) {
        throw error;
      }
      problems.push(...error.problems);
    }
  }
  return { bindings, problems };
}

// What cannot be read is told as a problem already.
function isOff(entity: Entity): boolean {
  const value = entity.metadata.annotations?.[ANNOTATION_ON_CALL];
  return Boolean(value) && !parseOnCallAnnotation(value!).length;
}

function inWords(
  problem: AnnotationProblem,
  inheritedFrom: string | undefined,
): AnnotationProblem {
  return inheritedFrom
    ? {
        ...problem,
        message: `${problem.message} It is inherited from ${inheritedFrom}.`,
      }
    : problem;
}
