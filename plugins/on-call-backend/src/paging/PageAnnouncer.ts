import type { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
import {
  onCallPageTopic,
  onCallPortfolioSignalChannel,
  onCallSignalChannel,
  toPageSummary,
  type FoldedPage,
  type OnCallPageEvent,
} from '@callboard/backstage-plugin-on-call-common';

/** Tells open pages and other plugins what happened to a page, once it is stored. */
export class PageAnnouncer {
  readonly #announcer: ChangeAnnouncer;

  constructor(options: { announcer: ChangeAnnouncer }) {
    this.#announcer = options.announcer;
  }

  /** @param kind - absent where only somebody more was told */
  async announce(
    page: FoldedPage,
    kind?: OnCallPageEvent['kind'],
  ): Promise<void> {
    await this.#announcer.signal([
      onCallSignalChannel(page.entityRef),
      ...(kind ? [onCallPortfolioSignalChannel] : []),
    ]);
    if (kind) {
      const event: OnCallPageEvent = { kind, page: toPageSummary(page) };
      await this.#announcer.publish(onCallPageTopic, [event]);
    }
  }
}
