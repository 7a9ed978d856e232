import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CLOUDFORMATION_STACKS,
  ANNOTATION_CLOUDFORMATION_STACK_TAGS,
  ANNOTATION_PROJECT_SLUG,
  AnnotationError,
} from '@callboard/backstage-plugin-environments-common';
import {
  describeEntity,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../model/Target';

/** Annotations any of which makes an entity a target. */
export const configuringAnnotations = [
  ANNOTATION_PROJECT_SLUG,
  ANNOTATION_CLOUDFORMATION_STACKS,
  ANNOTATION_CLOUDFORMATION_STACK_TAGS,
];

/**
 * Binds an entity to its environments.
 *
 * @returns undefined where no annotation says where the entity is deployed from.
 */
export function resolveTarget(
  environments: EnvironmentsService,
  entity: Entity,
  system: Entity | undefined,
): Target | undefined {
  const description = describeEntity(entity);
  try {
    const resolved = environments.resolve(entity, { system });
    return resolved.repository || resolved.stacks.length || resolved.stackTags
      ? { ...description, environments: resolved, problems: [] }
      : undefined;
  } catch (error) {
    if (error instanceof AnnotationError) {
      return { ...description, problems: error.problems };
    }
    throw error;
  }
}
