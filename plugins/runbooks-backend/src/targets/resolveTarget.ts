import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_RUNBOOKS,
  AnnotationError,
  inheritedAnnotation,
  parseRunbooksAnnotation,
  type AnnotationProblem,
  type EntityEnvironments,
} from '@callboard/backstage-plugin-environments-common';
import {
  describeEntity,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import { applies, placeOfCollection, type Collection } from './Collection';
import { globOf } from './globOf';
import type { Place, Target } from './Target';
import { sourceFolder } from './treeOf';

/** Where runbooks of a Component are looked for without an annotation. */
const DEFAULT_PLACES = ['docs/runbooks', 'RUNBOOK.md'];

/** Annotations any of which says where runbooks lie. */
export const configuringAnnotations = [ANNOTATION_RUNBOOKS];

/**
 * Tells where the runbooks of an entity lie: where its annotation says, else
 * where its System's says, else a Component's in {@link DEFAULT_PLACES}; and in
 * the collections that apply to it.
 *
 * @returns undefined for what is no Component and has neither annotation nor collection.
 */
export function resolveTarget(
  options: { environments: EnvironmentsService; collections: Collection[] },
  entity: Entity,
  system: Entity | undefined,
): Target | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const found = inheritedAnnotation(entity, system, ANNOTATION_RUNBOOKS);
  const places = options.collections
    .filter(collection => applies(collection, entity))
    .map(placeOfCollection);
  if (!found && !places.length && kind !== 'component') {
    return undefined;
  }
  const type = entity.spec?.type;
  const description = {
    ...describeEntity(entity),
    kind,
    ...(typeof type === 'string' && { type }),
    environments: environmentsOf(options.environments, entity, system),
  };
  try {
    const paths = found && parseRunbooksAnnotation(found.value);
    const looked = paths ?? (kind === 'component' ? DEFAULT_PLACES : []);
    const own = ownPlace(
      found?.inheritedFrom && system ? system : entity,
      looked,
      found?.value,
    );
    return {
      ...description,
      places: [...(own ? [own] : []), ...places],
      looked: own ? looked : [],
      off: paths?.length === 0,
      problems: [],
    };
  } catch (error) {
    if (error instanceof AnnotationError) {
      return {
        ...description,
        places: [],
        looked: [],
        off: false,
        problems: error.problems.map(problem => inWords(problem, found)),
      };
    }
    throw error;
  }
}

function ownPlace(
  entity: Entity,
  paths: string[],
  value: string | undefined,
): Place | undefined {
  if (!paths.length) {
    return undefined;
  }
  const folder = sourceFolder(entity);
  const complain = (message: string): never => {
    throw new AnnotationError([
      { annotation: ANNOTATION_RUNBOOKS, value: value ?? '', message },
    ]);
  };
  if (!folder) {
    return value === undefined
      ? undefined
      : complain(
          'The entity\'s source lies at no URL; expected an annotation backstage.io/source-location such as "url:https://github.com/owner/name/tree/main/".',
        );
  }
  return {
    tree: folder.tree,
    ...(folder.base && { folder: folder.base }),
    globs: paths.map(
      path =>
        globOf(path, folder.base) ??
        complain(
          `"${path}" leads out of the repository; expected a path in it.`,
        ),
    ),
  };
}

function inWords(
  problem: AnnotationProblem,
  found: { inheritedFrom?: string } | undefined,
): AnnotationProblem {
  return found?.inheritedFrom
    ? {
        ...problem,
        message: `${problem.message} It is inherited from ${found.inheritedFrom}.`,
      }
    : problem;
}

// What is wrong with stacks or endpoints is told elsewhere and hides no runbook.
function environmentsOf(
  environments: EnvironmentsService,
  entity: Entity,
  system: Entity | undefined,
): EntityEnvironments {
  try {
    return environments.resolve(entity, { system });
  } catch (error) {
    if (error instanceof AnnotationError) {
      return {
        entityRef: describeEntity(entity).entityRef,
        environments: environments.list(),
        workflows: [],
        stacks: [],
      };
    }
    throw error;
  }
}
