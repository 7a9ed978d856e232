import { posix } from 'node:path';

const MARKDOWN = '*.{md,markdown}';

/**
 * Turns a folder, file or glob pattern into a pattern of files in a repository.
 *
 * @param path - relative to `base`, or to the repository's root where it begins with a slash
 * @param base - a folder in the repository; empty for its root
 * @returns undefined where it leads out of the repository.
 */
export function globOf(path: string, base: string): string | undefined {
  const isGlob = /[*?[\]{}]/.test(path);
  const own = isGlob ? path : escapeGlob(path);
  const joined = posix
    .join(path.startsWith('/') ? '' : escapeGlob(base), own)
    .replace(/^\/+|\/+$/g, '');
  if (joined === '..' || joined.startsWith('../')) {
    return undefined;
  }
  if (isGlob || /\.(md|markdown)$/i.test(joined)) {
    return joined;
  }
  return joined === '.' || joined === ''
    ? `**/${MARKDOWN}`
    : `${joined}/**/${MARKDOWN}`;
}

// posix.join takes no notice of backslashes.
function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!|]/g, '\\$&');
}
