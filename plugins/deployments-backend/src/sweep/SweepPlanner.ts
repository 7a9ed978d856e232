import { createHash } from 'node:crypto';
import type {
  DeploymentSource,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import type { TargetStore } from '../database/TargetStore';

/** A shard with a text that differs once its targets do. */
export interface PlannedShard {
  shard: SweepShard;
  contentHash: string;
}

/** Divides a source's targets into shards, anew only when the targets change. */
export class SweepPlanner {
  readonly #source: DeploymentSource;
  readonly #targets: TargetStore;
  #made?: { revision: string; plan: PlannedShard[] };

  constructor(source: DeploymentSource, targets: TargetStore) {
    this.#source = source;
    this.#targets = targets;
  }

  /** @returns the very same plan while the targets are the same. */
  async plan(): Promise<PlannedShard[]> {
    const revision = await this.#targets.revision();
    if (this.#made?.revision !== revision) {
      const shards = this.#source.shards(
        await this.#targets.listEnvironments(),
      );
      this.#made = {
        revision,
        plan: shards.map(shard => ({
          shard,
          contentHash: createHash('sha256')
            .update(canonicalJson(shard.targets))
            .digest('hex'),
        })),
      };
    }
    return this.#made.plan;
  }
}
