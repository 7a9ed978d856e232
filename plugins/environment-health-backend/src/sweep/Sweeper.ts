import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import { failureSentence } from '@callboard/backstage-plugin-environments-node';
import pLimit from 'p-limit';
import type { Stores } from '../database/Stores';
import type { TargetBook } from '../discovery/TargetBook';
import type { Ingestor } from '../ingest/Ingestor';
import type { ShardRound } from '../ingest/ShardRound';
import type { PlaceRecord } from '../model/PlaceRecord';
import type { FormerShards } from './FormerShards';
import { runSuite } from './runSuite';
import type { SweepMetrics } from './SweepMetrics';
import type { PlannedShard } from './planShards';
import { SweepPlanner } from './SweepPlanner';
import { toBatch } from './toBatch';

/** How often a suite is run, and how hard. */
export interface SweepOptions {
  frequencyMs: number;
  timeoutMs: number;
  /** Shards checked at the same time by one replica. */
  concurrency: number;
}

// A shard that was begun a little less than one period ago is due all the same.
const PUNCTUALITY = 0.95;
// Rounds that may be missed before results are too old to be believed.
const PATIENCE = 3;
// For writing down what was found, beyond the time that the checks may take.
const WRITING_MS = 60_000;

/** Runs one suite on all targets that have what it needs. */
export class Sweeper {
  readonly suite: HealthCheckSuite;
  readonly #stores: Stores;
  readonly #ingestor: Ingestor;
  readonly #former: FormerShards;
  readonly #metrics: SweepMetrics;
  readonly #logger: LoggerService;
  readonly #options: SweepOptions;
  readonly #now: () => Date;
  readonly #planner: SweepPlanner;
  // One for all who sweep in this process: the schedule and those who ask for a run.
  readonly #limit: ReturnType<typeof pLimit>;
  #latest?: PlannedShard[];

  constructor(options: {
    suite: HealthCheckSuite;
    stores: Stores;
    book: TargetBook;
    ingestor: Ingestor;
    former: FormerShards;
    metrics: SweepMetrics;
    logger: LoggerService;
    sweep: SweepOptions;
    now?: () => Date;
  }) {
    this.suite = options.suite;
    this.#stores = options.stores;
    this.#ingestor = options.ingestor;
    this.#former = options.former;
    this.#metrics = options.metrics;
    this.#logger = options.logger.child({ suite: options.suite.id });
    this.#options = options.sweep;
    this.#planner = new SweepPlanner(options.suite, options.book);
    this.#limit = pLimit(options.sweep.concurrency);
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Runs the suite on the shards that are due and that no other replica has
   * taken: those whose time has come, and those with other things to check.
   */
  async sweepDue(signal: AbortSignal): Promise<void> {
    const plan = await this.#planner.plan();
    if (plan !== this.#latest) {
      await this.#former.forget(this.suite, plan, this.#now().toISOString());
      this.#latest = plan;
    }
    const dueBefore = new Date(
      this.#now().getTime() - this.#options.frequencyMs * PUNCTUALITY,
    ).toISOString();
    const begun = await this.#stores.shards.list(this.suite.id);
    const due = plan.filter(({ key, contentHash }) => {
      const start = begun.get(key);
      return start?.contentHash !== contentHash || start.startedAt < dueBefore;
    });
    if (due.length) {
      const places = await this.#stores.inventory.listPlaces();
      await Promise.all(
        due.map(shard =>
          this.#limit(() =>
            this.#sweepIfFree(shard, { dueBefore, places, signal }),
          ),
        ),
      );
    }
  }

  /** Makes the shards that an entity is in due at once, unless asking costs money. */
  async expedite(entityRef: string): Promise<void> {
    if (!this.suite.schedule.costly) {
      const plan = await this.#planner.plan();
      await this.#stores.shards.expedite(
        this.suite.id,
        plan
          .filter(({ targets }) =>
            targets.some(target => target.entityRef === entityRef),
          )
          .map(({ key }) => key),
      );
    }
  }

  async #sweepIfFree(
    shard: PlannedShard,
    context: { dueBefore: string; places: PlaceRecord[]; signal: AbortSignal },
  ): Promise<void> {
    const { dueBefore, places, signal } = context;
    if (signal.aborted) {
      return;
    }
    const now = this.#now();
    const claim = {
      source: this.suite.id,
      shardKey: shard.key,
      contentHash: shard.contentHash,
    };
    const until = now.getTime() + this.#options.timeoutMs + WRITING_MS;
    const claimed = await this.#stores.shards.claim(claim, {
      dueBefore,
      now: now.toISOString(),
      until: new Date(until).toISOString(),
    });
    if (claimed) {
      try {
        await this.#sweep(shard, places, now, signal);
      } finally {
        await this.#stores.shards.release(claim, signal.aborted);
      }
    }
  }

  async #sweep(
    shard: PlannedShard,
    places: PlaceRecord[],
    startedAt: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { frequencyMs, timeoutMs } = this.#options;
    let outcome: ShardRound['outcome'];
    try {
      const answer = await runSuite(
        this.suite,
        toBatch(shard, places, startedAt, signal),
        timeoutMs,
      );
      outcome = { kind: 'answered', ...answer };
      this.#metrics.found(this.suite.id, answer.findings.length);
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.#logger.warn(
        `Could not check ${shard.key}: ${stringifyError(error)}`,
      );
      outcome = { kind: 'failed', message: failureSentence(error) };
    }
    await this.#ingestor.ingest({
      suite: this.suite,
      shardKey: shard.key,
      targets: shard.targets.map(({ entityRef, environment }) => ({
        entityRef,
        environment: environment.name,
      })),
      observedAt: startedAt.toISOString(),
      staleAt: new Date(
        startedAt.getTime() + frequencyMs * PATIENCE + timeoutMs,
      ).toISOString(),
      outcome,
    });
    this.#metrics.swept(
      this.suite.id,
      outcome.kind === 'answered' ? 'success' : 'failure',
      (this.#now().getTime() - startedAt.getTime()) / 1000,
    );
  }
}
