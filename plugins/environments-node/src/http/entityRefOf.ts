import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';

/**
 * Parameters of a path that names an entity.
 *
 * @public
 */
export type EntityParams = { kind: string; namespace: string; name: string };

/**
 * How a router spells the paths under which it answers for one entity; the
 * other side of `entityPath`.
 *
 * @public
 */
export const ENTITY_ROUTE = '/v1/entities/:kind/:namespace/:name';

/**
 * The full ref of the entity that a request's path names.
 *
 * @public
 */
export function entityRefOf({ params }: Request<EntityParams>): string {
  return stringifyEntityRef(params);
}
