import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DocumentStore } from '../database/DocumentStore';

/**
 * Forgets versions of files that have not been in a repository for a while. Runs
 * keep what they were started from themselves.
 */
export class ShelfRetention {
  readonly #documents: DocumentStore;
  readonly #retentionMs: number;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    documents: DocumentStore;
    retentionMs: number;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#documents = options.documents;
    this.#retentionMs = options.retentionMs;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  async run(): Promise<void> {
    const now = this.#now();
    const forgotten = await this.#documents.forgetUnused({
      now: now.toISOString(),
      before: new Date(now.getTime() - this.#retentionMs).toISOString(),
    });
    if (forgotten) {
      this.#logger.info(`Forgot ${forgotten} versions of runbooks`);
    }
  }
}
