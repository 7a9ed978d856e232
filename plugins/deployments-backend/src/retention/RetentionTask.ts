import type { LoggerService } from '@backstage/backend-plugin-api';
import { standingsOf } from '../board/standingsOf';
import type { Stores } from '../database/Stores';

// An entity may leave the catalog by mistake, and come back.
const GRACE_MS = 7 * 24 * 3600_000;

/** Forgets the distant past, but never what is live or under way. */
export class RetentionTask {
  readonly #stores: Stores;
  readonly #retentionMs: number;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    retentionMs: number;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#retentionMs = options.retentionMs;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  async run(signal: AbortSignal): Promise<void> {
    const now = this.#now().getTime();
    const gone = await this.#stores.retention.removeGone(
      new Date(now - GRACE_MS).toISOString(),
    );
    const before = new Date(now - this.#retentionMs).toISOString();
    let deployments = 0;
    for (const entityRef of await this.#stores.retention.listEntitiesOlderThan(
      before,
    )) {
      signal.throwIfAborted();
      deployments += await this.#thin(entityRef, before);
    }
    const orphans = await this.#stores.retention.removeOrphans(before);
    if (gone || deployments || orphans) {
      this.#logger.info(
        `Forgot ${deployments} deployments and ${orphans} steps and stack operations from before ${before}, and ${gone} entities that left the catalog`,
      );
    }
  }

  async #thin(entityRef: string, before: string): Promise<number> {
    return this.#stores.transaction(async stores => {
      await stores.targets.lock(entityRef);
      const standings = standingsOf(
        await stores.deployments.timeline(entityRef),
      );
      const keep = [...standings.values()].flatMap(({ live, attempt }) =>
        [live, attempt].flatMap(entry => entry?.id ?? []),
      );
      return stores.retention.removeDeployments(entityRef, before, keep);
    });
  }
}
