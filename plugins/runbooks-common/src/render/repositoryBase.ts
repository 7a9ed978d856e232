import type { RunbookSource } from '../types';

/** Where relative addresses of a file lead. */
export interface RepositoryBase {
  /** Of the repository at its ref; ends in a slash. */
  root: URL;
  /** Of the file. */
  file: URL;
}

/** `blob` of GitHub, `src` of Bitbucket and Gitea, and what else shows a file. */
const KINDS = new Set(['blob', 'tree', 'edit', 'raw', 'src', 'blame']);

/**
 * Tells the repository from the file by the file's path, so that branches with a
 * slash are no riddle.
 *
 * @returns undefined where the address does not end in the path.
 */
export function repositoryBase({
  url,
  path,
}: Pick<RunbookSource, 'url' | 'path'>): RepositoryBase | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const file = new URL(url);
  file.search = '';
  file.hash = '';
  const names = path.split('/').filter(Boolean);
  const segments = file.pathname.split('/');
  const tail = segments.slice(-names.length);
  if (
    !names.length ||
    !/^https?:$/.test(file.protocol) ||
    tail.some((segment, index) => decoded(segment) !== names[index])
  ) {
    return undefined;
  }
  const root = new URL(file);
  root.pathname = `${segments.slice(0, -names.length).join('/')}/`;
  return { root, file };
}

/** The same place as the host's `kind` of page: `raw` for what is no page. */
export function asKind(address: URL, kind: 'blob' | 'raw'): URL {
  const result = new URL(address);
  const segments = address.pathname.split('/');
  // After the owner and the name of the repository.
  const index = segments.findIndex(
    (segment, position) => position > 2 && KINDS.has(segment),
  );
  if (index > 0 && segments[index] !== 'src') {
    segments[index] = kind;
    result.pathname = segments.join('/');
  }
  return result;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A percent sign that stands for itself.
    return segment;
  }
}
