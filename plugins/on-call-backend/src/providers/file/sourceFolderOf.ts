import { getEntitySourceLocation, type Entity } from '@backstage/catalog-model';

/**
 * URL of the folder that an entity's source lies in, ending in a slash: by
 * `backstage.io/source-location`, else where its catalog file lies.
 *
 * @returns undefined where that is no URL.
 */
export function sourceFolderOf(entity: Entity): string | undefined {
  let location;
  try {
    location = getEntitySourceLocation(entity);
  } catch {
    // Neither annotation is there, or one cannot be read: the catalog's affair.
    return undefined;
  }
  if (location.type !== 'url' || !URL.canParse(location.target)) {
    return undefined;
  }
  const url = new URL(location.target);
  url.pathname = /\.ya?ml$/i.test(url.pathname)
    ? url.pathname.replace(/[^/]*$/, '')
    : url.pathname.replace(/\/*$/, '/');
  return url.toString();
}
