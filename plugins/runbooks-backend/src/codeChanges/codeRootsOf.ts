import type { PlannedTree } from '../sources/PlannedTree';
import type { CodeRoot } from './countChanges';

/** A folder of code, and who has runbooks beside it. */
export interface UsedCodeRoot extends CodeRoot {
  entityRefs: string[];
}

/** The folders that entities' sources lie in. Collections lie beside no code. */
export function codeRootsOf(plan: PlannedTree[]): UsedCodeRoot[] {
  const roots = new Map<string, UsedCodeRoot>();
  for (const { tree, users } of plan) {
    for (const { target, places } of users) {
      const own = places.filter(({ collection }) => collection === undefined);
      for (const { folder = '', globs } of own) {
        const key = JSON.stringify([tree, folder]);
        const root = roots.get(key) ?? {
          tree,
          folder,
          globs: [],
          entityRefs: [],
        };
        roots.set(key, root);
        root.globs = [...new Set([...root.globs, ...globs])];
        root.entityRefs.push(target.entityRef);
      }
    }
  }
  return [...roots.values()];
}
