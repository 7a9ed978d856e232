import { getEntitySourceLocation, type Entity } from '@backstage/catalog-model';
import { parseRepositoryUrl } from '@callboard/backstage-plugin-environments-common';

/** A folder in a tree that can be read as a whole. */
export interface TreeFolder {
  /** URL of the tree, ending in a slash. */
  tree: string;
  /** Within the tree; empty for its root. */
  base: string;
}

/** The folder that a URL of a folder or file means, within its repository where that can be told. */
export function treeOf(url: string): TreeFolder {
  const place = parseRepositoryUrl(url);
  return place
    ? { tree: place.root, base: place.path }
    : { tree: url.endsWith('/') ? url : `${url}/`, base: '' };
}

/**
 * The folder that an entity's source lies in: by `backstage.io/source-location`,
 * else where its catalog file lies.
 *
 * @returns undefined where that is no URL.
 */
export function sourceFolder(entity: Entity): TreeFolder | undefined {
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
  if (/\.ya?ml$/i.test(url.pathname)) {
    url.pathname = url.pathname.replace(/[^/]*$/, '');
  }
  return treeOf(url.toString());
}
