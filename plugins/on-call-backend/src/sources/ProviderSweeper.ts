import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import pLimit from 'p-limit';
import type { BookKeeper } from '../book/BookKeeper';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Shard } from './Shard';
import type { ShardPlanner, SweepPlan } from './ShardPlanner';
import type { SweepMetrics } from './SweepMetrics';
import { sweepShard } from './sweepShard';
import { sweepWindow } from './sweepWindow';

// A shard that was begun a little less than one period ago is due all the same.
const PUNCTUALITY = 0.95;
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
  readonly #options: SweepOptions;
  readonly #now: () => Date;
  // One for all who sweep in this process: the schedule and those who ask for it.
  readonly #limit: ReturnType<typeof pLimit>;
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
    this.#options = options.sweep;
    this.#limit = pLimit(options.sweep.concurrency);
    this.#now = options.now ?? (() => new Date());
  }

  /** Reads the shards whose time has come, or that hold other keys now, and that no other replica has taken. */
  async sweepDue(signal: AbortSignal): Promise<void> {
    const plan = await this.#planner.plan();
    if (plan !== this.#latest) {
      await this.#forgetExcept(plan);
      this.#latest = plan;
    }
    const dueBefore = new Date(
      this.#now().getTime() - this.#options.frequencyMs * PUNCTUALITY,
    ).toISOString();
    const due = await this.#due(plan, dueBefore);
    if (!due.length) {
      return;
    }
    const mailboxes = await this.#stores.users.listMailboxes();
    await Promise.all(
      due.map(({ provider, shard }) =>
        this.#limit(() =>
          this.#sweepIfFree(provider, shard, { dueBefore, mailboxes, signal }),
        ),
      ),
    );
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

  async #due({ shards }: SweepPlan, dueBefore: string) {
    const due: { provider: OnCallProvider; shard: Shard }[] = [];
    for (const provider of this.#providers) {
      const begun = await this.#stores.shards.list(provider.id);
      for (const shard of shards.get(provider.id) ?? []) {
        const start = begun.get(shard.shardKey);
        if (
          start?.contentHash !== shard.contentHash ||
          start.startedAt < dueBefore
        ) {
          due.push({ provider, shard });
        }
      }
    }
    return due;
  }

  async #sweepIfFree(
    provider: OnCallProvider,
    shard: Shard,
    options: {
      dueBefore: string;
      mailboxes: Map<string, string>;
      signal: AbortSignal;
    },
  ): Promise<void> {
    const { dueBefore, mailboxes, signal } = options;
    if (signal.aborted) {
      return;
    }
    const now = this.#now();
    const claim = {
      source: provider.id,
      shardKey: shard.shardKey,
      contentHash: shard.contentHash,
    };
    const claimed = await this.#stores.shards.claim(claim, {
      dueBefore,
      now: now.toISOString(),
      until: new Date(
        now.getTime() + this.#options.timeoutMs + WRITING_MS,
      ).toISOString(),
    });
    if (claimed) {
      try {
        await this.#sweep(provider, shard.keys, { now, mailboxes, signal });
      } finally {
        await this.#stores.shards.release(claim, signal.aborted);
      }
    }
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
        signal: AbortSignal.any([
          signal,
          AbortSignal.timeout(this.#options.timeoutMs),
        ]),
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
