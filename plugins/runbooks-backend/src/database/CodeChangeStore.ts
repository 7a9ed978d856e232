import type { ChangesOfDay } from '../codeChanges/changedALotAt';

/** What a push changed below a folder. */
export interface CodeChange extends ChangesOfDay {
  /** URL of the tree. */
  tree: string;
  /** In the tree; empty for all of it. */
  folder: string;
  /** The commit that was pushed last, which names the push. */
  head: string;
}

/** Keeps how much code changed, and for which runbooks that is a lot. */
export interface CodeChangeStore {
  /** Leaves out what is known of the same push. */
  add(changes: CodeChange[]): Promise<void>;

  /** Days after a day on which anything changed, in order. */
  listAfter(
    root: Pick<CodeChange, 'tree' | 'folder'>,
    day: string,
  ): Promise<ChangesOfDay[]>;

  /** @returns how many were forgotten. */
  removeBefore(day: string): Promise<number>;

  /**
   * Notes beside which of an entity's runbooks the code changed a lot.
   *
   * @param days - by runbook id; beside those that are missing, it did not
   * @returns whether anything was kept otherwise before.
   */
  putChangedALot(
    entityRef: string,
    days: Map<string, string>,
  ): Promise<boolean>;
}
