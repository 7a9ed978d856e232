import type { LoggerService } from '@backstage/backend-plugin-api';
import { claimUntil } from './claimUntil';
import type { PageTaskStore } from './PageTaskStore';
import type { ClaimedTask, PageTask } from './PageTask';
import type { PagingMetrics } from './PagingMetrics';
import { retryAfter } from './retryAfter';

const AT_ONCE = 10;
// An hour or so. What tells people of a page itself is never given up.
const ATTEMPTS = 60;
const VITAL: PageTask['kind'][] = ['tell-level', 'send'];

/**
 * Does what is due about pages.
 *
 * @remarks
 * A task is in the database before anybody is promised anything, and is claimed before it is
 * done. Whoever dies in the middle loses the claim after a minute, and another one does it
 * again: telling somebody twice is better than never.
 */
export class PageEngine {
  readonly #tasks: PageTaskStore;
  readonly #run: (claimed: ClaimedTask) => Promise<void>;
  readonly #metrics: PagingMetrics;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    tasks: PageTaskStore;
    /** Does one, and marks it as done or postpones it. */
    run: (claimed: ClaimedTask) => Promise<void>;
    metrics: PagingMetrics;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#tasks = options.tasks;
    this.#run = options.run;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * Does all that is due, and what becomes due by that. One that fails keeps no other from it.
   *
   * @param pageId - only about this page
   */
  async runDue(signal: AbortSignal, pageId?: string): Promise<void> {
    while (!signal.aborted) {
      const claimed = await this.#tasks.claimDue({
        now: this.#now().toISOString(),
        until: claimUntil(this.#now()),
        limit: AT_ONCE,
        ...(pageId !== undefined && { pageId }),
      });
      if (!claimed.length) {
        return;
      }
      await Promise.all(claimed.map(task => this.#attempt(task)));
    }
  }

  async #attempt(claimed: ClaimedTask): Promise<void> {
    const { kind } = claimed.task;
    try {
      await this.#run(claimed);
      this.#metrics.did(kind, 'success');
    } catch (error) {
      this.#metrics.did(kind, 'failure');
      const again = VITAL.includes(kind) || claimed.attempts < ATTEMPTS;
      this.#logger[again ? 'warn' : 'error'](
        `Could not ${kind} of page ${claimed.pageId}, and ${
          again ? 'try again' : 'gave it up'
        }: ${error}`,
      );
      await this.#putBack(claimed, again);
    }
  }

  /** Where even this fails, the claim runs out by itself. */
  async #putBack(claimed: ClaimedTask, again: boolean): Promise<void> {
    const due = this.#now().getTime() + retryAfter(claimed.attempts);
    try {
      if (again) {
        await this.#tasks.postpone(claimed, new Date(due).toISOString());
      } else {
        await this.#tasks.finish(claimed);
      }
    } catch (error) {
      this.#logger.warn(
        `Could not give back a task of page ${claimed.pageId}: ${error}`,
      );
    }
  }
}
