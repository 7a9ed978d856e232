import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PageEvent } from '@callboard/backstage-plugin-on-call-common';
import type { ProviderPageState } from '@callboard/backstage-plugin-on-call-node';
import type { PageAnnouncer } from './PageAnnouncer';
import { dedupKeyOf, pageIdOf, type Pagers } from './Pagers';
import type { HandedPage, PageStore } from './PageStore';
import type { StoredPage } from './StoredPage';

const FOLLOWED_MS = 30 * 86_400_000;

/** Asks providers how the pages stand that they took, and writes down what is new. */
export class ProviderFollower {
  readonly #pages: PageStore;
  readonly #pagers: Pagers;
  readonly #announcer: PageAnnouncer;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    pages: PageStore;
    pagers: Pagers;
    announcer: PageAnnouncer;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#pages = options.pages;
    this.#pagers = options.pagers;
    this.#announcer = options.announcer;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** One provider that cannot be asked keeps no other from it. */
  async follow(signal: AbortSignal): Promise<void> {
    const since = new Date(this.#now().getTime() - FOLLOWED_MS);
    const handed = await this.#pages.listHanded(since.toISOString());
    const providers = new Set(handed.map(({ provider }) => provider));
    for (const provider of providers) {
      signal.throwIfAborted();
      const pages = handed.filter(page => page.provider === provider);
      try {
        await this.#ask(provider, pages, signal);
      } catch (error) {
        this.#logger.warn(
          `Could not ask ${provider} how pages stand: ${error}`,
        );
      }
    }
  }

  async #ask(
    provider: string,
    pages: HandedPage[],
    signal: AbortSignal,
  ): Promise<void> {
    const states = await this.#pagers.get(provider)?.states(
      pages.map(({ id, key }) => ({ dedupKey: dedupKeyOf(id), key })),
      signal,
    );
    const known = new Set(pages.map(({ id }) => id));
    for (const state of states ?? []) {
      const id = pageIdOf(state.dedupKey);
      if (id !== undefined && known.has(id)) {
        await this.#note(id, state, provider);
      }
    }
  }

  async #note(
    pageId: string,
    state: ProviderPageState,
    provider: string,
  ): Promise<void> {
    const before: StoredPage['page'][] = [];
    const { stored, changed } = await this.#pages.change(pageId, ({ page }) => {
      before.push(page);
      const events = newsOf(page, state, {
        at: state.at ?? this.#now().toISOString(),
        by: state.by ?? provider,
      });
      return events.length ? { events } : undefined;
    });
    if (changed) {
      const { status } = stored.page;
      const isAnswer =
        status !== before[0].status &&
        (status === 'acknowledged' || status === 'resolved');
      await this.#announcer.announce(
        stored.page,
        isAnswer ? status : undefined,
      );
    }
  }
}

function newsOf(
  page: StoredPage['page'],
  { status, url }: ProviderPageState,
  { at, by }: { at: string; by: string },
): PageEvent[] {
  const isNews =
    (status === 'acknowledged' && page.status === 'open') ||
    (status === 'resolved' && page.status !== 'resolved');
  return [
    ...(url !== undefined && url !== page.url
      ? [{ kind: 'linked' as const, at, url }]
      : []),
    ...(isNews ? [{ kind: status, at, by }] : []),
  ];
}
