import { posix } from 'node:path';
import { parseRepositoryUrl } from '@callboard/backstage-plugin-environments-common';

/**
 * URL of a file in a repository, always the same for the same file.
 *
 * @param folder - URL of a folder, ending in a slash
 * @param path - relative to the folder, or to the repository's root where it begins with a slash
 * @returns undefined where it leads out of the repository, or names no file.
 */
export function fileUrlOf(folder: string, path: string): string | undefined {
  const place = parseRepositoryUrl(folder);
  const root = place
    ? place.root.replace(/\/tree(\/[^/]+\/)$/, '/blob$1')
    : folder;
  const base = place && !path.startsWith('/') ? place.path : '';
  const joined = posix.join(base, path.replace(/^\/+/, ''));
  if (joined === '.' || joined === '' || /^\.\.(\/|$)|\/$/.test(joined)) {
    return undefined;
  }
  return root + joined.split('/').map(encodeURIComponent).join('/');
}
