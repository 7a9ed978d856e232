import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  DeploymentSource,
  SweepFailure,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import pLimit from 'p-limit';
import type { Projector } from '../board/Projector';
import type { ShardClaim } from '../database/ShardStore';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import { canonicalJson } from '../ingest/canonicalJson';
import type { Ingestor } from '../ingest/Ingestor';
import type { SweepMetrics } from './SweepMetrics';

/** How often a source is swept, and how hard. */
export interface SweepOptions {
  frequencyMs: number;
  timeoutMs: number;
  /** Shards swept at the same time by one replica. */
  concurrency: number;
}

// A shard that was begun a little less than one period ago is due all the same.
const PUNCTUALITY = 0.95;

/** Reconciles one source's targets with what the source says of them. */
export class Sweeper {
  readonly source: DeploymentSource;
  readonly #stores: Stores;
  readonly #ingestor: Ingestor;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #metrics: SweepMetrics;
  readonly #logger: LoggerService;
  readonly #options: SweepOptions;
  readonly #now: () => Date;

  constructor(options: {
    source: DeploymentSource;
    stores: Stores;
    ingestor: Ingestor;
    projector: Projector;
    publisher: ChangePublisher;
    metrics: SweepMetrics;
    logger: LoggerService;
    sweep: SweepOptions;
    now?: () => Date;
  }) {
    this.source = options.source;
    this.#stores = options.stores;
    this.#ingestor = options.ingestor;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#metrics = options.metrics;
    this.#logger = options.logger.child({ source: options.source.id });
    this.#options = options.sweep;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Sweeps the shards that are due and that no other replica has taken: those
   * whose time has come, and those whose targets changed.
   */
  async sweepDue(signal: AbortSignal): Promise<void> {
    const targets = await this.#stores.targets.listEnvironments();
    const shards = this.source.shards(targets);
    await this.#stores.shards.forgetExcept(
      this.source.id,
      shards.map(({ key }) => key),
    );
    const limit = pLimit(this.#options.concurrency);
    await Promise.all(
      shards.map(shard => limit(() => this.#sweepIfDue(shard, signal))),
    );
  }

  /** Sweeps one target at once, whoever else may be at it. */
  async sweepTarget(
    target: EntityEnvironments,
    signal: AbortSignal,
  ): Promise<void> {
    for (const shard of this.source.shards([target])) {
      await this.#sweep(shard, signal);
    }
  }

  async #sweepIfDue(shard: SweepShard, signal: AbortSignal): Promise<void> {
    if (signal.aborted) {
      return;
    }
    const now = this.#now().getTime();
    const instant = (ms: number) => new Date(ms).toISOString();
    const claim: ShardClaim = {
      source: this.source.id,
      shardKey: shard.key,
      contentHash: createHash('sha256')
        .update(canonicalJson(shard.targets))
        .digest('hex'),
    };
    const claimed = await this.#stores.shards.claim(claim, {
      now: instant(now),
      dueBefore: instant(now - this.#options.frequencyMs * PUNCTUALITY),
      until: instant(now + this.#options.timeoutMs),
    });
    if (claimed) {
      try {
        await this.#sweep(shard, signal);
      } finally {
        await this.#stores.shards.release(claim, signal.aborted);
      }
    }
  }

  async #sweep(shard: SweepShard, signal: AbortSignal): Promise<void> {
    const startedAt = this.#now();
    let failures: SweepFailure[];
    try {
      ({ failures } = await this.source.sweep(shard, {
        signal,
        ingest: async observations => {
          this.#metrics.observed(this.source.id, observations.length);
          await this.#ingestor.ingest(this.source.id, observations);
        },
      }));
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.#logger.warn(
        `Could not sweep ${shard.key}: ${stringifyError(error)}`,
      );
      failures = [
        {
          entityRefs: [],
          message: error instanceof Error ? error.message : String(error),
        },
      ];
    }
    await this.#record(shard, failures, startedAt);
  }

  async #record(
    shard: SweepShard,
    failures: SweepFailure[],
    startedAt: Date,
  ): Promise<void> {
    const all = shard.targets.map(({ entityRef }) => entityRef);
    const failed = new Map<string, string>();
    for (const { entityRefs, message } of failures) {
      for (const entityRef of entityRefs.length ? entityRefs : all) {
        failed.set(entityRef, message);
      }
    }
    const states = this.#stores.sourceStates;
    const changed = await states.recordSuccess(
      this.source.id,
      all.filter(entityRef => !failed.has(entityRef)),
      startedAt.toISOString(),
    );
    for (const message of new Set(failed.values())) {
      const refs = [...failed.keys()].filter(
        entityRef => failed.get(entityRef) === message,
      );
      changed.push(
        ...(await states.recordFailure(
          this.source.id,
          refs,
          message,
          this.#now().toISOString(),
        )),
      );
    }
    await this.#projector.projectAnew(this.#stores, changed);
    await this.#publisher.signal(changed);
    const seconds = (this.#now().getTime() - startedAt.getTime()) / 1000;
    this.#metrics.swept(this.source.id, resultOf(all, failed), seconds);
  }
}

function resultOf(all: string[], failed: Map<string, string>) {
  if (!failed.size) {
    return 'success';
  }
  return all.every(entityRef => failed.has(entityRef)) ? 'failure' : 'partial';
}
