import type { NoticeSender } from './NoticeSender';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import type { ClaimedTask } from './PageTask';
import { toUnsentNotification } from './toNotification';

/** Tells whoever paged that the provider did not take the page. */
export class UnsentTask {
  readonly #pages: PageStore;
  readonly #tasks: PageTaskStore;
  readonly #sender: NoticeSender;

  constructor(options: {
    pages: PageStore;
    tasks: PageTaskStore;
    sender: NoticeSender;
  }) {
    this.#pages = options.pages;
    this.#tasks = options.tasks;
    this.#sender = options.sender;
  }

  async run(claimed: ClaimedTask, error: string): Promise<void> {
    const stored = await this.#pages.read(claimed.pageId);
    if (stored) {
      const { page } = stored;
      await this.#sender.send(
        [page.createdBy],
        toUnsentNotification(page, error),
      );
    }
    await this.#tasks.finish(claimed);
  }
}
