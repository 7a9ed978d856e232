import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  DeploymentSource,
  SweepFailure,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  DueShards,
  failureSentence,
} from '@callboard/backstage-plugin-environments-node';
import type { Projector } from '../board/Projector';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Ingestor } from '../ingest/Ingestor';
import type { SweepMetrics } from './SweepMetrics';
import { SweepPlanner, type PlannedShard } from './SweepPlanner';

/** How often a source is swept, and how hard. */
export interface SweepOptions {
  frequencyMs: number;
  timeoutMs: number;
  /** Shards swept at the same time by one replica. */
  concurrency: number;
}

/** Reconciles one source's targets with what the source says of them. */
export class Sweeper {
  readonly source: DeploymentSource;
  readonly #stores: Stores;
  readonly #ingestor: Ingestor;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #metrics: SweepMetrics;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #planner: SweepPlanner;
  readonly #shards: DueShards;
  #latest?: PlannedShard[];

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
    this.#planner = new SweepPlanner(options.source, options.stores.targets);
    this.#now = options.now ?? (() => new Date());
    this.#shards = new DueShards({
      ...options.sweep,
      store: options.stores.shards,
      claimMs: options.sweep.timeoutMs,
      now: options.now,
    });
  }

  /**
   * Sweeps the shards that are due and that no other replica has taken: those
   * whose time has come, and those whose targets changed.
   */
  async sweepDue(signal: AbortSignal): Promise<void> {
    const plan = await this.#planner.plan();
    if (plan !== this.#latest) {
      await this.#forgetFormer(plan);
      this.#latest = plan;
    }
    const found = await this.#shards.find(
      plan.map(({ shard, contentHash }) => ({
        source: this.source.id,
        shardKey: shard.key,
        contentHash,
        shard,
      })),
    );
    await this.#shards.sweep(found, signal, ({ shard }) =>
      this.#sweep(shard, signal),
    );
  }

  /** Sweeps one target at once, whoever else may be at it. */
  async sweepTarget(
    target: EntityEnvironments,
    signal: AbortSignal,
  ): Promise<void> {
    // The shards of all, because those of one target alone may go by other names.
    for (const { shard } of await this.#planner.plan()) {
      const own = shard.targets.filter(
        ({ entityRef }) => entityRef === target.entityRef,
      );
      if (own.length) {
        await this.#sweep({ key: shard.key, targets: own }, signal);
      }
    }
  }

  // What an entity is read from no more says nothing about it any longer.
  async #forgetFormer(plan: PlannedShard[]): Promise<void> {
    await this.#stores.shards.forgetExcept(
      this.source.id,
      plan.map(({ shard }) => shard.key),
    );
    const changed = await this.#stores.sourceStates.forgetExcept(
      this.source.id,
      new Map(
        plan.map(({ shard }) => [
          shard.key,
          new Set(shard.targets.map(({ entityRef }) => entityRef)),
        ]),
      ),
    );
    await this.#projector.projectAnew(this.#stores, changed);
    await this.#publisher.signal(changed);
  }

  async #sweep(shard: SweepShard, signal: AbortSignal): Promise<void> {
    const startedAt = this.#now();
    let failures: SweepFailure[];
    try {
      ({ failures } = await this.source.sweep(shard, {
        signal,
        ingest: async observations => {
          this.#metrics.observed(this.source.id, observations.length);
          await this.#ingestor.ingest(
            { source: this.source.id, shard: shard.key },
            observations,
          );
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
          message: failureSentence(error),
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
    const name = { source: this.source.id, shard: shard.key };
    const changed = await states.recordSuccess(
      name,
      all.filter(entityRef => !failed.has(entityRef)),
      startedAt.toISOString(),
    );
    for (const message of new Set(failed.values())) {
      const refs = [...failed.keys()].filter(
        entityRef => failed.get(entityRef) === message,
      );
      changed.push(
        ...(await states.recordFailure(
          name,
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
