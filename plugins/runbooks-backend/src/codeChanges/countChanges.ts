import {
  isOfBranch,
  type Push,
} from '@callboard/backstage-plugin-environments-node';
import { fileMatcher } from '../sources/fileMatcher';

/** A folder of code that runbooks lie beside. */
export interface CodeRoot {
  /** URL of the tree, ending in a slash. */
  tree: string;
  /** In the tree; empty for all of it. */
  folder: string;
  /** Patterns of the runbooks in the tree, which are no code. */
  globs: string[];
}

/**
 * Counts the files that a push changed below some folders: each once, however
 * many of its commits touched it.
 *
 * @returns the folders below which anything changed.
 */
export function countChanges<Root extends CodeRoot>(
  push: Push,
  roots: Root[],
): { root: Root; files: number }[] {
  const changed = new Set(
    push.commits?.flatMap(({ added = [], modified = [], removed = [] }) => [
      ...added,
      ...modified,
      ...removed,
    ]),
  );
  return roots
    .filter(({ tree }) => isOfBranch(tree, push))
    .map(root => {
      const isRunbook = fileMatcher(root.globs);
      const isBelow = (path: string) =>
        root.folder === '' || path.startsWith(`${root.folder}/`);
      const files = [...changed].filter(
        path => isBelow(path) && !isRunbook(path),
      ).length;
      return { root, files };
    })
    .filter(({ files }) => files > 0);
}
