import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { TargetBook } from '../discovery/TargetBook';
import { planShards, type PlannedShard } from './planShards';

/** Divides a suite's targets into shards, anew only when the targets change. */
export class SweepPlanner {
  readonly #suite: HealthCheckSuite;
  readonly #book: TargetBook;
  #made?: { revision: string; plan: PlannedShard[] };

  constructor(suite: HealthCheckSuite, book: TargetBook) {
    this.#suite = suite;
    this.#book = book;
  }

  /** @returns the very same plan while the targets are the same. */
  async plan(): Promise<PlannedShard[]> {
    const { revision, targets } = await this.#book.read();
    if (this.#made?.revision !== revision) {
      this.#made = {
        revision,
        plan: planShards(
          this.#suite,
          targets.map(({ target }) => target),
        ),
      };
    }
    return this.#made.plan;
  }
}
