import {
  CalendarFeeds,
  lapsedEvent,
  renderCalendar,
  type CalendarEvent,
  type FeedRecord,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import type { RunbookShelf } from '../../shelf/RunbookShelf';
import type { EntityDirectory } from '../EntityDirectory';
import { ownedBy } from '../ownedBy';
import type { ProcedureReader } from '../ProcedureReader';
import { readableOf } from '../readableOf';
import { eventsOf } from './eventsOf';
import type { ProcedureFeed, ProcedureFeedStore } from './ProcedureFeedStore';

/** Calendars of procedures, which show what their users may read. */
export class ProcedureFeeds {
  readonly #feeds: CalendarFeeds<ProcedureFeed>;
  readonly #store: ProcedureFeedStore;
  readonly #directory: EntityDirectory;
  readonly #reader: ProcedureReader;
  readonly #shelf: Pick<RunbookShelf, 'listProcedures'>;
  readonly #appUrl: string;
  readonly #now: () => Date;

  constructor(options: {
    store: ProcedureFeedStore;
    directory: EntityDirectory;
    reader: ProcedureReader;
    shelf: Pick<RunbookShelf, 'listProcedures'>;
    /** Whether the catalog has a user. */
    isKnown: (userRef: string) => Promise<boolean>;
    /** Of the portal, without a slash at its end. */
    appUrl: string;
    now?: () => Date;
  }) {
    this.#feeds = new CalendarFeeds(options);
    this.#store = options.store;
    this.#directory = options.directory;
    this.#reader = options.reader;
    this.#shelf = options.shelf;
    this.#appUrl = options.appUrl;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @param readable - which entities the user may read; every one where absent
   * @returns the secret, which is told this once.
   */
  async create(
    userRef: string,
    query: { owner?: string[] },
    readable: ReadableEntities | undefined,
  ): Promise<string> {
    return this.#feeds.create(
      userRef,
      query.owner ? { owner: query.owner } : {},
      await readableOf(await this.#shelf.listProcedures(), readable),
    );
  }

  /**
   * Keeps the feeds of a user who was seen true to what they may read now.
   *
   * @param entityRefs - the readable ones; every one where absent
   */
  async confirm(
    userRef: string,
    entityRefs: string[] | undefined,
  ): Promise<void> {
    await this.#feeds.confirm(userRef, async () => entityRefs);
  }

  async removeOf(userRef: string): Promise<number> {
    return this.#store.removeOf(userRef);
  }

  /** @throws `NotFoundError` for a secret that opens nothing. */
  async read(secret: string): Promise<string> {
    const { feed, lapsedAt } = await this.#feeds.open(secret);
    return renderCalendar({
      product: 'Runbooks',
      title: 'Procedures',
      events: lapsedAt
        ? [lapsedEvent(lapsedAt, `${this.#appUrl}/runbooks`)]
        : await this.#eventsOf(feed, this.#now()),
    });
  }

  async #eventsOf(
    feed: FeedRecord & ProcedureFeed,
    now: Date,
  ): Promise<CalendarEvent[]> {
    const readable = feed.entityRefs && new Set(feed.entityRefs);
    const runbooks = await ownedBy(
      feed.owner,
      (
        await this.#shelf.listProcedures()
      ).filter(({ entityRef }) => readable?.has(entityRef) ?? true),
      this.#directory,
    );
    const procedures = await this.#reader.read(runbooks, { now });
    return eventsOf(procedures, { appUrl: this.#appUrl, now });
  }
}
