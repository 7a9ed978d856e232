import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PageStore } from './PageStore';

const AT_ONCE = 100;
// Locks are of use for as long as somebody pages.
const LOCKS_KEPT_MS = 24 * 3600_000;

/** Forgets pages of the distant past, but never what is open or to be done. */
export class PageRetention {
  readonly #pages: Pick<PageStore, 'removeClosed' | 'removeLocks'>;
  readonly #retentionMs: number;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    pages: Pick<PageStore, 'removeClosed' | 'removeLocks'>;
    retentionMs: number;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#pages = options.pages;
    this.#retentionMs = options.retentionMs;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Some at a time, so that nobody who pages waits for it. */
  async run(signal: AbortSignal): Promise<void> {
    await this.#pages.removeLocks(this.#before(LOCKS_KEPT_MS));
    const before = this.#before(this.#retentionMs);
    let pages = 0;
    let removed: number;
    do {
      signal.throwIfAborted();
      removed = await this.#pages.removeClosed({ before, limit: AT_ONCE });
      pages += removed;
    } while (removed);
    if (pages) {
      this.#logger.info(`Forgot ${pages} pages from before ${before}`);
    }
  }

  #before(ageMs: number): string {
    return new Date(this.#now().getTime() - ageMs).toISOString();
  }
}
