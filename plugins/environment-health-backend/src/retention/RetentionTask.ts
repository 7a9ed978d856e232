import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Stores } from '../database/Stores';

// An entity may leave the catalog by mistake, and come back.
const GRACE_MS = 7 * 24 * 3600_000;
// The longest range of a chart.
const SERIES_MS = 7 * 24 * 3600_000;

/** Forgets the distant past, but never what is so at present. */
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
    const gone = await this.#stores.retention.removeGone(
      this.#before(GRACE_MS),
    );
    signal.throwIfAborted();
    const transitions = await this.#stores.transitions.removeEndedBefore(
      this.#before(this.#retentionMs),
    );
    signal.throwIfAborted();
    const series = await this.#stores.series.removeUnreadSince(
      this.#before(SERIES_MS),
    );
    if (gone || transitions || series) {
      this.#logger.info(
        `Forgot ${transitions} transitions from before ${this.#before(
          this.#retentionMs,
        )}, ${series} charts that nobody fills any more and ${gone} entities that left the catalog`,
      );
    }
  }

  #before(ageMs: number): string {
    return new Date(this.#now().getTime() - ageMs).toISOString();
  }
}
