import { parseEntityRef } from '@backstage/catalog-model';

/** Where the portal shows who is on call for an entity, below its base URL. */
export function onCallPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entity = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${entity}/on-call`;
}

/** Where the portal shows a page, below its base URL. */
export function pagePath(page: { id: string; entityRef: string }): string {
  return `${onCallPath(page.entityRef)}?page=${encodeURIComponent(page.id)}`;
}
