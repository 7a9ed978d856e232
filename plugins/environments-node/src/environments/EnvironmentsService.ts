import type { Entity } from '@backstage/catalog-model';
import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';

/**
 * Knows which environments there are and which of them an entity has.
 *
 * @public
 */
export interface EnvironmentsService {
  /** The configured environments, in promotion order. */
  list(): Environment[];

  /**
   * Binds an entity to its environments, repository and stacks: annotations of
   * the entity over those of its System over the configuration.
   *
   * @throws `AnnotationError` with every problem found, each naming the
   * annotation, its value and what was expected.
   */
  resolve(entity: Entity, options?: { system?: Entity }): EntityEnvironments;
}
