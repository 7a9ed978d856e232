import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The path under which a Callboard backend answers for one entity.
 *
 * @throws where the text is no full entity ref.
 *
 * @public
 */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return ['/v1/entities', kind.toLocaleLowerCase('en-US'), namespace, name]
    .map((part, index) => (index ? encodeURIComponent(part) : part))
    .join('/');
}
