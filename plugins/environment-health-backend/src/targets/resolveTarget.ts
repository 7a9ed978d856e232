import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CLOUDFORMATION_STACKS,
  ANNOTATION_CLOUDFORMATION_STACK_TAGS,
  ANNOTATION_CLOUDWATCH_ALARM_PREFIXES,
  ANNOTATION_HEALTH_ENDPOINTS,
  AnnotationError,
  inheritedAnnotation,
} from '@callboard/backstage-plugin-environments-common';
import {
  describeEntity,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../model/Target';

/** Annotations any of which gives something to check. */
export const configuringAnnotations = [
  ANNOTATION_CLOUDFORMATION_STACKS,
  ANNOTATION_CLOUDFORMATION_STACK_TAGS,
  ANNOTATION_HEALTH_ENDPOINTS,
  ANNOTATION_CLOUDWATCH_ALARM_PREFIXES,
];

/**
 * Binds an entity to its environments.
 *
 * @returns undefined where no annotation says what there is to check.
 */
export function resolveTarget(
  environments: EnvironmentsService,
  entity: Entity,
  system: Entity | undefined,
): Target | undefined {
  if (
    !configuringAnnotations.some(annotation =>
      inheritedAnnotation(entity, system, annotation),
    )
  ) {
    return undefined;
  }
  const description = {
    ...describeEntity(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
  };
  try {
    return {
      ...description,
      environments: environments.resolve(entity, { system }),
      problems: [],
    };
  } catch (error) {
    if (error instanceof AnnotationError) {
      return { ...description, problems: error.problems };
    }
    throw error;
  }
}
