import { NotFoundError } from '@backstage/errors';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type { RunbookShelf } from '../../shelf/RunbookShelf';
import type { EntityDirectory } from '../EntityDirectory';
import { ownedBy } from '../ownedBy';
import type { ProcedureReader } from '../ProcedureReader';
import { readableOf } from '../readableOf';
import { eventsOf } from './eventsOf';
import { createFeedSecret, hashFeedSecret } from './feedSecret';
import type { FeedRecord, FeedStore } from './FeedStore';
import { renderCalendar, type CalendarEvent } from './renderCalendar';

const DAY_MS = 86_400_000;
const MOST_FEEDS = 10;
const CONFIRM_EVERY_MS = DAY_MS;
const LAPSES_AFTER_MS = 90 * DAY_MS;

function areSame(
  one: string[] | undefined,
  other: string[] | undefined,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Calendars that are read by a secret address, without credentials.
 *
 * @remarks
 * Nobody's rights can be asked for while they are away, so a feed keeps which
 * entities its user could read when last seen, and shows those alone. It lapses
 * 90 days after that, and ends where its user leaves the catalog.
 */
export class CalendarFeeds {
  readonly #store: FeedStore;
  readonly #directory: EntityDirectory;
  readonly #reader: ProcedureReader;
  readonly #shelf: Pick<RunbookShelf, 'listProcedures'>;
  readonly #isKnown: (userRef: string) => Promise<boolean>;
  readonly #appUrl: string;
  readonly #now: () => Date;

  constructor(options: {
    store: FeedStore;
    directory: EntityDirectory;
    reader: ProcedureReader;
    shelf: Pick<RunbookShelf, 'listProcedures'>;
    /** Whether the catalog has a user. */
    isKnown: (userRef: string) => Promise<boolean>;
    /** Of the portal, without a slash at its end. */
    appUrl: string;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#reader = options.reader;
    this.#shelf = options.shelf;
    this.#isKnown = options.isKnown;
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
    const secret = createFeedSecret();
    const now = this.#now().toISOString();
    const entityRefs = await readableOf(
      await this.#shelf.listProcedures(),
      readable,
    );
    await this.#store.add(
      {
        secretHash: hashFeedSecret(secret),
        userRef,
        known: await this.#isKnown(userRef),
        ...(query.owner && { owner: query.owner }),
        ...(entityRefs && { entityRefs }),
        createdAt: now,
        confirmedAt: now,
      },
      { most: MOST_FEEDS },
    );
    return secret;
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
    const known = await this.#store.oldestConfirmation(userRef);
    const now = this.#now();
    if (
      known &&
      (!areSame(known.entityRefs, entityRefs) ||
        now.getTime() - Date.parse(known.confirmedAt) >= CONFIRM_EVERY_MS)
    ) {
      await this.#store.confirm(userRef, {
        entityRefs,
        confirmedAt: now.toISOString(),
      });
    }
  }

  async removeOf(userRef: string): Promise<number> {
    return this.#store.removeOf(userRef);
  }

  /** @throws `NotFoundError` for a secret that opens nothing. */
  async read(secret: string): Promise<string> {
    const feed = await this.#store.get(hashFeedSecret(secret));
    if (!feed || (feed.known && !(await this.#isKnown(feed.userRef)))) {
      throw new NotFoundError('No calendar was found at this address');
    }
    const now = this.#now();
    const lapsesAt = Date.parse(feed.confirmedAt) + LAPSES_AFTER_MS;
    return renderCalendar({
      title: 'Procedures',
      events:
        lapsesAt > now.getTime()
          ? await this.#eventsOf(feed, now)
          : [this.#lapsed(new Date(lapsesAt))],
    });
  }

  async #eventsOf(feed: FeedRecord, now: Date): Promise<CalendarEvent[]> {
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

  #lapsed(at: Date): CalendarEvent {
    const url = `${this.#appUrl}/runbooks`;
    return {
      key: `lapsed ${at.toISOString()}`,
      startsAt: at.toISOString(),
      minutes: 30,
      title: 'This calendar has lapsed',
      description: `Open the page of runbooks, and it goes on: ${url}`,
      url,
    };
  }
}
