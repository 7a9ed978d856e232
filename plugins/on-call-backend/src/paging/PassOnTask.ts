import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FoldedPage } from '@callboard/backstage-plugin-on-call-common';
import { inTime } from './inTime';
import type { NoticeSender } from './NoticeSender';
import { dedupKeyOf, type Pagers } from './Pagers';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import type { ClaimedTask } from './PageTask';
import { retryAfter } from './retryAfter';
import { toNotPassedOnNotification } from './toNotification';

const PATIENCE_MS = 20_000;

/** Tells a provider that somebody answered a page in the portal, so that it wakes up nobody else. */
export class PassOnTask {
  readonly #pages: PageStore;
  readonly #tasks: PageTaskStore;
  readonly #pagers: Pagers;
  readonly #sender: NoticeSender;
  readonly #logger: LoggerService;
  readonly #providerPatienceMs: number;
  readonly #now: () => Date;

  constructor(options: {
    pages: PageStore;
    tasks: PageTaskStore;
    pagers: Pagers;
    sender: NoticeSender;
    logger: LoggerService;
    providerPatienceMs: number;
    now: () => Date;
  }) {
    this.#pages = options.pages;
    this.#tasks = options.tasks;
    this.#pagers = options.pagers;
    this.#sender = options.sender;
    this.#logger = options.logger;
    this.#providerPatienceMs = options.providerPatienceMs;
    this.#now = options.now;
  }

  async run(
    claimed: ClaimedTask,
    answer: 'acknowledge' | 'resolve',
  ): Promise<void> {
    const stored = await this.#pages.read(claimed.pageId);
    const { page, destination, pending = [] } = stored ?? {};
    const pager = destination && this.#pagers.get(destination.provider);
    const isOver = answer === 'acknowledge' && page?.status === 'resolved';
    if (!page || !pager || isOver) {
      await this.#tasks.finish(claimed);
      return;
    }
    if (pending.some(({ kind }) => kind === 'send')) {
      // It must not reach the provider before the page itself, which may be on its way.
      await this.#later(claimed);
      return;
    }
    const { provider, key, handedAt } = destination;
    try {
      await inTime(provider, PATIENCE_MS, () =>
        pager[answer](dedupKeyOf(page.id), key),
      );
    } catch (error) {
      this.#logger.warn(
        `Could not ${answer} page ${page.id} at ${provider}: ${error}`,
      );
      if (handedAt !== undefined && !this.#isTooLate(page, answer)) {
        await this.#later(claimed);
        return;
      }
      if (handedAt !== undefined) {
        await this.#sender.send(
          [byOf(page, answer)],
          toNotPassedOnNotification(page, { answer, provider }),
        );
      }
    }
    await this.#tasks.finish(claimed);
  }

  #isTooLate(page: FoldedPage, answer: 'acknowledge' | 'resolve'): boolean {
    const at = answer === 'resolve' ? page.resolvedAt : page.acknowledgedAt;
    const age = this.#now().getTime() - Date.parse(at ?? page.createdAt);
    return age >= this.#providerPatienceMs;
  }

  async #later(claimed: ClaimedTask): Promise<void> {
    const due = this.#now().getTime() + retryAfter(claimed.attempts);
    await this.#tasks.postpone(claimed, new Date(due).toISOString());
  }
}

function byOf(page: FoldedPage, answer: 'acknowledge' | 'resolve'): string {
  const by = answer === 'resolve' ? page.resolvedBy : page.acknowledgedBy;
  return by ?? page.createdBy;
}
