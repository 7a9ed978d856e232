import type { Place, Target } from '../targets/Target';

/** An entity for which a tree is read, and what of the tree is its. */
export interface TreeUser {
  target: Pick<Target, 'entityRef' | 'title' | 'owner' | 'system'>;
  /** Its own first. */
  places: Omit<Place, 'tree'>[];
}

/** A tree to be read, once for all that use it. */
export interface PlannedTree {
  tree: string;
  /** Patterns of the files that anybody wants. */
  globs: string[];
  users: TreeUser[];
  /** Differs when somebody wants something else of it. */
  contentHash: string;
}
