import type { TargetStore } from '../database/TargetStore';
import type { PlannedTree } from './PlannedTree';
import { planTrees } from './planTrees';

/** Knows which trees are to be read, found out anew only when the targets change. */
export class TreePlanner {
  readonly #targets: TargetStore;
  #made?: { revision: string; plan: PlannedTree[] };

  constructor(targets: TargetStore) {
    this.#targets = targets;
  }

  /** @returns the very same plan while the targets are the same. */
  async plan(): Promise<PlannedTree[]> {
    const revision = await this.#targets.revision();
    if (this.#made?.revision !== revision) {
      this.#made = { revision, plan: planTrees(await this.#targets.list()) };
    }
    return this.#made.plan;
  }
}
