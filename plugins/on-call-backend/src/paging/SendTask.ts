import type { LoggerService } from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import type {
  FoldedPage,
  PageDelivery,
  PageEvent,
} from '@callboard/backstage-plugin-on-call-common';
import type { ProviderPage } from '@callboard/backstage-plugin-on-call-node';
import { inTime } from './inTime';
import type { PageAnnouncer } from './PageAnnouncer';
import { pagePath } from './pagePath';
import { dedupKeyOf, type Pagers } from './Pagers';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import type { ClaimedTask } from './PageTask';
import { retryAfter } from './retryAfter';
import { rankOf } from './severityOf';

const PATIENCE_MS = 20_000;

/** Hands a page to its provider: again and again with one key, until it is taken or given up. */
export class SendTask {
  readonly #pages: PageStore;
  readonly #tasks: PageTaskStore;
  readonly #pagers: Pagers;
  readonly #announcer: PageAnnouncer;
  readonly #logger: LoggerService;
  readonly #appUrl: string;
  readonly #providerPatienceMs: number;
  readonly #now: () => Date;

  constructor(options: {
    pages: PageStore;
    tasks: PageTaskStore;
    pagers: Pagers;
    announcer: PageAnnouncer;
    logger: LoggerService;
    /** Of the portal, without a slash at its end. */
    appUrl: string;
    /** After that long people are told by notifications instead. */
    providerPatienceMs: number;
    now: () => Date;
  }) {
    this.#pages = options.pages;
    this.#tasks = options.tasks;
    this.#pagers = options.pagers;
    this.#announcer = options.announcer;
    this.#logger = options.logger;
    this.#appUrl = options.appUrl;
    this.#providerPatienceMs = options.providerPatienceMs;
    this.#now = options.now;
  }

  async run(claimed: ClaimedTask): Promise<void> {
    const stored = await this.#pages.read(claimed.pageId);
    const { page, destination } = stored ?? {};
    if (!page || !destination || page.status !== 'open') {
      await this.#tasks.finish(claimed);
      return;
    }
    const { provider, key } = destination;
    const pager = this.#pagers.get(provider);
    if (!pager?.accepts(key)) {
      await this.#giveUp(
        claimed,
        `${provider} takes no pages about it any more.`,
      );
      return;
    }
    try {
      const sent = this.#toProviderPage(page, key);
      await inTime(provider, PATIENCE_MS, signal => pager.send(sent, signal));
    } catch (error) {
      this.#logger.warn(
        `Could not hand page ${page.id} to ${provider}: ${error}`,
      );
      await this.#fail(claimed, page, sentenceOf(error, provider));
      return;
    }
    const at = this.#at();
    await this.#announce(
      await this.#tasks.finish(claimed, () => ({
        events: [deliveryEvent({ state: 'sent', at })],
        handedAt: at,
      })),
    );
  }

  #toProviderPage(page: FoldedPage, key: string): ProviderPage {
    return {
      dedupKey: dedupKeyOf(page.id),
      key,
      entityRef: page.entityRef,
      severity: page.severity,
      severityRank: rankOf(page.policy, page.severity),
      summary: page.summary,
      createdBy: page.createdBy,
      link: `${this.#appUrl}${pagePath(page)}`,
    };
  }

  async #fail(
    claimed: ClaimedTask,
    page: FoldedPage,
    error: string,
  ): Promise<void> {
    const now = this.#now().getTime();
    if (now - Date.parse(page.createdAt) >= this.#providerPatienceMs) {
      await this.#giveUp(claimed, error);
      return;
    }
    await this.#announce(
      await this.#pages.change(page.id, stored =>
        stored.page.deliveries.some(known => known.error === error)
          ? undefined
          : { events: [this.#failure(error)] },
      ),
    );
    const due = new Date(now + retryAfter(claimed.attempts));
    await this.#tasks.postpone(claimed, due.toISOString());
  }

  /** People are told by notifications instead, and whoever paged is told why. */
  async #giveUp(claimed: ClaimedTask, error: string): Promise<void> {
    const dueAt = this.#at();
    await this.#announce(
      await this.#tasks.finish(claimed, ({ page }) =>
        page.status === 'open'
          ? {
              events: [this.#failure(error)],
              tasks: [
                { task: { kind: 'tell-level', level: 0, round: 0 }, dueAt },
                { task: { kind: 'tell-unsent', error }, dueAt },
              ],
            }
          : undefined,
      ),
    );
  }

  #failure(error: string): PageEvent {
    return deliveryEvent({ state: 'failed', at: this.#at(), error });
  }

  async #announce(
    outcome: { stored: { page: FoldedPage }; changed: boolean } | undefined,
  ): Promise<void> {
    if (outcome?.changed) {
      await this.#announcer.announce(outcome.stored.page);
    }
  }

  #at(): string {
    return this.#now().toISOString();
  }
}

function deliveryEvent(
  delivery: Pick<PageDelivery, 'state' | 'at' | 'error'>,
): PageEvent {
  return {
    kind: 'delivery',
    level: 0,
    round: 0,
    via: 'provider',
    ...delivery,
  };
}

function sentenceOf(error: unknown, provider: string): string {
  // Providers word for people what they throw; the rest belongs in the log alone.
  return error instanceof CustomErrorBase
    ? error.message
    : `The page could not be handed to ${provider}. The log of the backend says why.`;
}
