import type { LoggerService } from '@backstage/backend-plugin-api';
import { DueShards } from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { BookKeeper } from '../book/BookKeeper';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { ShardPlanner, SweepPlan } from './ShardPlanner';
import type { SweepMetrics } from './SweepMetrics';
import { sweepShard } from './sweepShard';
import { sweepWindow } from './sweepWindow';

// For writing down what was read, beyond the time that reading may take.
const WRITING_MS = 60_000;

export interface SweepOptions {
  frequencyMs: number;
  timeoutMs: number;
  /** How many shards one replica reads at a time. */
  concurrency: number;
}

/** Reads the shards that are due, and writes what they hold into the book. */
export class ProviderSweeper {
  readonly #providers: readonly OnCallProvider[];
  readonly #stores: Stores;
  readonly #keeper: BookKeeper;
  readonly #planner: ShardPlanner;
  readonly #publisher: ChangePublisher;
  readonly #metrics: SweepMetrics;
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;
  readonly #now: () => Date;
  readonly #shards: DueShards;
  #latest?: SweepPlan;

  constructor(options: {
    providers: readonly OnCallProvider[];
    stores: Stores;
    keeper: BookKeeper;
    planner: ShardPlanner;
    publisher: ChangePublisher;
    metrics: SweepMetrics;
    logger: LoggerService;
    sweep: SweepOptions;
    now?: () => Date;
  }) {
    this.#providers = options.providers;
    this.#stores = options.stores;
    this.#keeper = options.keeper;
    this.#planner = options.planner;
    this.#publisher = options.publisher;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
    this.#timeoutMs = options.sweep.timeoutMs;
    this.#now = options.now ?? (() => new Date());
    this.#shards = new DueShards({
      ...options.sweep,
      store: options.stores.shards,
      claimMs: options.sweep.timeoutMs + WRITING_MS,
      now: options.now,
    });
  }

  /** Reads the shards whose time has come, or that hold other keys now, and that no other replica has taken. */
  async sweepDue(signal: AbortSignal): Promise<void> {
    const plan = await this.#planner.plan();
    if (plan !== this.#latest) {
      await this.#forgetExcept(plan);
      this.#latest = plan;
    }
    const found = await this.#shards.find(
      this.#providers.flatMap(provider =>
        (plan.shards.get(provider.id) ?? []).map(shard => ({
          ...shard,
          source: provider.id,
          provider,
        })),
      ),
    );
    if (found.due.length) {
      const mailboxes = await this.#stores.users.listMailboxes();
      await this.#shards.sweep(found, signal, ({ provider, keys }, now) =>
        this.#sweep(provider, keys, { now, mailboxes, signal }),
      );
    }
  }

  /** Makes what holds these keys due at once. */
  async expedite(provider: string, keys: string[]): Promise<void> {
    const wanted = new Set(keys);
    const { shards } = await this.#planner.plan();
    await this.#stores.shards.expedite(
      provider,
      (shards.get(provider) ?? [])
        .filter(shard => shard.keys.some(key => wanted.has(key)))
        .map(({ shardKey }) => shardKey),
    );
  }

  async #sweep(
    provider: OnCallProvider,
    keys: string[],
    {
      now,
      mailboxes,
      signal,
    }: { now: Date; mailboxes: Map<string, string>; signal: AbortSignal },
  ): Promise<void> {
    const outcome = await sweepShard(
      provider,
      {
        keys,
        window: sweepWindow(now),
        userByMail: mail => mailboxes.get(mail.toLocaleLowerCase('en-US')),
        versions: await this.#stores.readings.versions(provider.id, keys),
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
      },
      { at: now.toISOString(), stopped: signal, logger: this.#logger },
    );
    if (!outcome) {
      return;
    }
    await this.#publisher.publish(
      await this.#keeper.keepOutcome(provider.id, outcome),
    );
    this.#metrics.swept(
      provider.id,
      outcome,
      (this.#now().getTime() - now.getTime()) / 1000,
    );
  }

  async #forgetExcept({ keys, shards }: SweepPlan): Promise<void> {
    await this.#publisher.publish(await this.#keeper.forgetExcept(keys));
    for (const { id } of this.#providers) {
      await this.#stores.shards.forgetExcept(
        id,
        (shards.get(id) ?? []).map(({ shardKey }) => shardKey),
      );
    }
  }
}
