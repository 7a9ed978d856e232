import type { TargetStore } from '../database/TargetStore';
import { planShards } from './planShards';
import type { Shard } from './Shard';

/** What is to be read of which provider. */
export interface SweepPlan {
  /** What entities name, by provider. */
  keys: Map<string, string[]>;
  /** By provider. */
  shards: Map<string, Shard[]>;
}

/** Knows what is to be read, found out anew only when the targets change. */
export class ShardPlanner {
  readonly #targets: TargetStore;
  #made?: { revision: string; plan: SweepPlan };

  constructor(targets: TargetStore) {
    this.#targets = targets;
  }

  /** @returns the very same plan while the targets are the same. */
  async plan(): Promise<SweepPlan> {
    const revision = await this.#targets.revision();
    if (this.#made?.revision !== revision) {
      const keys = await this.#targets.listKeys();
      const shards = new Map(
        [...keys].map(([provider, ofProvider]) => [
          provider,
          planShards(provider, ofProvider),
        ]),
      );
      this.#made = { revision, plan: { keys, shards } };
    }
    return this.#made.plan;
  }
}
