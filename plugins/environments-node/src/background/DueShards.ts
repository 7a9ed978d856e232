import pLimit from 'p-limit';
import type { ShardClaim, ShardStore } from '../database';

// A shard that was begun a little less than one period ago is due all the same.
const PUNCTUALITY = 0.95;

/**
 * Has shards, parts of what is read upstream, swept once in a period, each by one
 * of several replicas, and a few at a time.
 *
 * @public
 */
export class DueShards {
  readonly #store: ShardStore;
  readonly #frequencyMs: number;
  readonly #claimMs: number;
  readonly #now: () => Date;
  // One for all who sweep in this process: the schedule and those who ask for it.
  readonly #limit: ReturnType<typeof pLimit>;

  constructor(options: {
    store: ShardStore;
    /** The period. */
    frequencyMs: number;
    /** How long one sweep of a shard takes at the most; others may take it from then on, should this replica die. */
    claimMs: number;
    /** How many shards one replica sweeps at a time. */
    concurrency: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#frequencyMs = options.frequencyMs;
    this.#claimMs = options.claimMs;
    this.#limit = pLimit(options.concurrency);
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Those whose time has come, or that hold something else than when they were last begun.
   *
   * @returns them in the same order, with the instant before which those must have been begun that are due by time.
   */
  async find<T extends ShardClaim>(
    planned: T[],
  ): Promise<{ due: T[]; dueBefore: string }> {
    const dueBefore = new Date(
      this.#now().getTime() - this.#frequencyMs * PUNCTUALITY,
    ).toISOString();
    const due: T[] = [];
    for (const source of new Set(planned.map(shard => shard.source))) {
      const begun = await this.#store.list(source);
      due.push(
        ...planned.filter(shard => {
          const start = begun.get(shard.shardKey);
          return (
            shard.source === source &&
            (start?.contentHash !== shard.contentHash ||
              start.startedAt < dueBefore)
          );
        }),
      );
    }
    return { due, dueBefore };
  }

  /**
   * Sweeps those that no other replica has taken.
   *
   * @param found - what {@link DueShards.find} found
   * @param signal - once aborted no other shard is begun, and those begun are due at once
   * @param work - sweeps a shard
   */
  async sweep<T extends ShardClaim>(
    { due, dueBefore }: { due: T[]; dueBefore: string },
    signal: AbortSignal,
    work: (shard: T, startedAt: Date) => Promise<void>,
  ): Promise<void> {
    await Promise.all(
      due.map(shard =>
        this.#limit(async () => {
          if (!signal.aborted) {
            await this.#sweepIfFree(shard, dueBefore, signal, work);
          }
        }),
      ),
    );
  }

  async #sweepIfFree<T extends ShardClaim>(
    shard: T,
    dueBefore: string,
    signal: AbortSignal,
    work: (shard: T, startedAt: Date) => Promise<void>,
  ): Promise<void> {
    const startedAt = this.#now();
    const claimed = await this.#store.claim(shard, {
      dueBefore,
      now: startedAt.toISOString(),
      until: new Date(startedAt.getTime() + this.#claimMs).toISOString(),
    });
    if (claimed) {
      try {
        await work(shard, startedAt);
      } finally {
        await this.#store.release(shard, signal.aborted);
      }
    }
  }
}
