import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  DueShards,
  explainReadError,
  failureSentence,
  hashOf,
} from '@callboard/backstage-plugin-environments-node';
import type { Stores } from '../database/Stores';
import type { TreeRecord } from '../database/TreeStore';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { FreshnessKeeper } from '../freshness/FreshnessKeeper';
import { PARSER, type Delivery, type Librarian } from './Librarian';
import type { PlannedTree } from './PlannedTree';
import type { RepositoryLinks } from './RepositoryLinks';
import { shelveTree } from './shelveTree';
import type { TreeMetrics } from './TreeMetrics';
import type { TreePlanner } from './TreePlanner';
import type { TreeReader } from './TreeReader';

const SOURCE = 'trees';
// For writing down what was read, beyond the time that reading may take.
const WRITING_MS = 60_000;

export interface SweepOptions {
  frequencyMs: number;
  timeoutMs: number;
  /** How many trees one replica reads at a time. */
  concurrency: number;
}

/** Reads the trees that are due, and puts what they hold on the shelves. */
export class TreeSweeper {
  readonly #stores: Stores;
  readonly #planner: TreePlanner;
  readonly #reader: TreeReader;
  readonly #librarian: Librarian;
  readonly #links: RepositoryLinks;
  readonly #freshness: FreshnessKeeper;
  readonly #publisher: ChangePublisher;
  readonly #metrics: TreeMetrics;
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;
  readonly #now: () => Date;
  readonly #shards: DueShards;
  #latest?: PlannedTree[];

  constructor(options: {
    stores: Stores;
    planner: TreePlanner;
    reader: TreeReader;
    librarian: Librarian;
    links: RepositoryLinks;
    freshness: FreshnessKeeper;
    publisher: ChangePublisher;
    metrics: TreeMetrics;
    logger: LoggerService;
    sweep: SweepOptions;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#planner = options.planner;
    this.#reader = options.reader;
    this.#librarian = options.librarian;
    this.#links = options.links;
    this.#freshness = options.freshness;
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

  /** Reads the trees whose time has come, or of which something else is wanted, and that no other replica has taken. */
  async sweepDue(signal: AbortSignal): Promise<void> {
    const plan = await this.#planner.plan();
    if (plan !== this.#latest) {
      await this.#forgetExcept(plan);
      this.#latest = plan;
    }
    const found = await this.#shards.find(
      plan.map(planned => ({
        source: SOURCE,
        shardKey: planned.tree,
        contentHash: planned.contentHash,
        planned,
      })),
    );
    await this.#shards.sweep(found, signal, ({ planned }, startedAt) =>
      this.#sweep(planned, startedAt, signal),
    );
  }

  /** Makes trees due at once. */
  async expedite(trees: string[]): Promise<void> {
    await this.#stores.shards.expedite(SOURCE, trees);
  }

  async #sweep(
    planned: PlannedTree,
    startedAt: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { tree, globs } = planned;
    const known = (await this.#stores.trees.getMany([tree])).get(tree);
    const readKey = hashOf([PARSER, this.#reader.limits, globs]);
    const record: TreeRecord = { ...known, tree, error: undefined };
    let result: 'read' | 'unchanged' | 'failure';
    let delivery: Delivery | undefined;
    try {
      const reading = await this.#reader.read(tree, {
        globs,
        etag: known?.readKey === readKey ? known.etag : undefined,
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
      });
      result = reading.kind;
      record.observedAt = startedAt.toISOString();
      if (reading.kind === 'read') {
        delivery = await this.#librarian.prepare(reading, signal);
        this.#metrics.parsed(delivery.documents.size);
        record.etag = reading.etag;
        record.readKey = readKey;
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.#logger.warn(`Could not read ${tree}: ${stringifyError(error)}`);
      result = 'failure';
      record.error = {
        message: failureSentence(explainReadError(error, tree)),
        since: known?.error?.since ?? startedAt.toISOString(),
      };
    }
    await this.#keep(planned, { known, record, delivery });
    this.#metrics.read(
      result,
      (this.#now().getTime() - startedAt.getTime()) / 1000,
    );
  }

  async #keep(
    planned: PlannedTree,
    found: { known?: TreeRecord; record: TreeRecord; delivery?: Delivery },
  ): Promise<void> {
    const { tree, contentHash } = planned;
    const { known, record, delivery } = found;
    const shelve = delivery || known?.shelvedHash !== contentHash;
    const changed = await this.#stores.transaction(async stores => {
      await stores.trees.put({ ...record, shelvedHash: contentHash });
      if (delivery) {
        await this.#librarian.keep(stores, tree, delivery);
      }
      if (!shelve) {
        return [];
      }
      const files = await stores.trees.listFiles(tree);
      const runbooks = await stores.documents.getRunbooks(
        files.flatMap(file => file.contentHash ?? []),
      );
      return stores.shelf.replace(
        tree,
        shelveTree(planned, files, runbooks, this.#links),
        this.#now().toISOString(),
      );
    });
    await this.#freshness.judge(changed);
    // Open pages show where reading failed, and that it was read for the first time.
    const everybody =
      known?.error?.message !== record.error?.message || !known?.observedAt;
    await this.#publisher.signal(
      everybody ? planned.users.map(({ target }) => target.entityRef) : changed,
    );
  }

  async #forgetExcept(plan: PlannedTree[]): Promise<void> {
    const planned = new Set(plan.map(({ tree }) => tree));
    const former = (await this.#stores.trees.list()).filter(
      tree => !planned.has(tree),
    );
    if (former.length) {
      const changed = await this.#stores.transaction(async stores => {
        await stores.trees.remove(former);
        return stores.shelf.removeTrees(former);
      });
      await this.#publisher.signal(changed);
    }
    await this.#stores.shards.forgetExcept(SOURCE, [...planned]);
  }
}
