import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../targets/Target';
import type { PlannedTree, TreeUser } from './PlannedTree';

/** Gathers by tree who wants what of it. */
export function planTrees(targets: Target[]): PlannedTree[] {
  const users = new Map<string, TreeUser[]>();
  for (const target of targets) {
    for (const tree of new Set(target.places.map(place => place.tree))) {
      const { entityRef, title, owner, system } = target;
      const user: TreeUser = {
        target: { entityRef, title, owner, system },
        places: target.places
          .filter(place => place.tree === tree)
          .map(({ tree: _, ...place }) => place),
      };
      const known = users.get(tree);
      if (known) {
        known.push(user);
      } else {
        users.set(tree, [user]);
      }
    }
  }
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tree, ofTree]) => ({
      tree,
      globs: [
        ...new Set(
          ofTree.flatMap(({ places }) => places.flatMap(({ globs }) => globs)),
        ),
      ].sort(),
      users: ofTree,
      contentHash: hashOf(ofTree),
    }));
}
