import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';

/**
 * The value of an annotation and the entity that carries it.
 *
 * @public
 */
export interface FoundAnnotation {
  value: string;
  /** Set where the entity has it from its System. */
  inheritedFrom?: string;
}

/**
 * Looks an annotation up on an entity, then on its System.
 *
 * @public
 */
export function inheritedAnnotation(
  entity: Entity,
  system: Entity | undefined,
  annotation: string,
): FoundAnnotation | undefined {
  const own = entity.metadata.annotations?.[annotation];
  if (own !== undefined) {
    return { value: String(own) };
  }
  const inherited = system?.metadata.annotations?.[annotation];
  return system && inherited !== undefined
    ? { value: String(inherited), inheritedFrom: stringifyEntityRef(system) }
    : undefined;
}
