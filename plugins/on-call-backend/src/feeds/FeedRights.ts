import type {
  CalendarFeeds,
  ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import type { Book } from '../book/Book';
import type { OnCallFeed } from './OnCallFeedStore';

/** Finds out what the feeds of a user may show. */
export class FeedRights {
  readonly #book: Pick<Book, 'list'>;
  readonly #feeds: Pick<CalendarFeeds<OnCallFeed>, 'confirm'>;

  constructor(options: {
    book: Pick<Book, 'list'>;
    feeds: Pick<CalendarFeeds<OnCallFeed>, 'confirm'>;
  }) {
    this.#book = options.book;
    this.#feeds = options.feeds;
  }

  /**
   * Refs of readable entities that name schedules, in order.
   *
   * @returns undefined for every entity, those to come too.
   */
  async find(
    readable: ReadableEntities | undefined,
  ): Promise<string[] | undefined> {
    if (!readable) {
      return undefined;
    }
    const refs = (await this.#book.list()).flatMap(({ entities }) =>
      entities.map(({ entityRef }) => entityRef),
    );
    return [...(await readable([...new Set(refs)]))].sort();
  }

  /** Keeps the feeds of a user who was seen true to what they may read now. */
  async confirm(
    userRef: string,
    readable: ReadableEntities | undefined,
  ): Promise<void> {
    await this.#feeds.confirm(userRef, () => this.find(readable));
  }
}
