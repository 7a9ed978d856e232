import type { FoldedPage } from '@callboard/backstage-plugin-on-call-common';
import type { NoticeSender } from './NoticeSender';
import type { PageAnnouncer } from './PageAnnouncer';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import type { ClaimedTask } from './PageTask';
import { toExhaustedNotification } from './toNotification';

/** Tells everybody who was told of a page, and whoever paged, that nobody answered. */
export class ExhaustedTask {
  readonly #pages: PageStore;
  readonly #tasks: PageTaskStore;
  readonly #sender: NoticeSender;
  readonly #announcer: PageAnnouncer;
  readonly #now: () => Date;

  constructor(options: {
    pages: PageStore;
    tasks: PageTaskStore;
    sender: NoticeSender;
    announcer: PageAnnouncer;
    now: () => Date;
  }) {
    this.#pages = options.pages;
    this.#tasks = options.tasks;
    this.#sender = options.sender;
    this.#announcer = options.announcer;
    this.#now = options.now;
  }

  async run(claimed: ClaimedTask): Promise<void> {
    const at = this.#now().toISOString();
    const { stored, changed } = await this.#pages.change(
      claimed.pageId,
      ({ page }) =>
        page.status === 'open'
          ? { events: [{ kind: 'exhausted', at }] }
          : undefined,
    );
    const { page } = stored;
    if (changed) {
      await this.#announcer.announce(page, 'exhausted');
    }
    if (page.status === 'exhausted') {
      await this.#sender.send(
        peopleOfPage(page),
        toExhaustedNotification(page),
      );
    }
    await this.#tasks.finish(claimed);
  }
}

function peopleOfPage({ deliveries, createdBy }: FoldedPage): string[] {
  const told = deliveries.flatMap(({ person, state }) =>
    person !== undefined && state === 'sent' ? [person] : [],
  );
  return [...new Set([createdBy, ...told])];
}
