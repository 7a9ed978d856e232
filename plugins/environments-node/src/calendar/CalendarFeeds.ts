import { NotFoundError } from '@backstage/errors';
import { createFeedSecret, hashFeedSecret } from './feedSecret';
import type { FeedRecord, FeedStore } from './FeedStore';

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
 * entities its user could read when last seen, and is to show those alone. It lapses
 * 90 days after that, and ends where its user leaves the catalog.
 *
 * @typeParam T - what a family keeps of a feed besides
 *
 * @public
 */
export class CalendarFeeds<T extends object> {
  readonly #store: FeedStore<T>;
  readonly #isKnown: (userRef: string) => Promise<boolean>;
  readonly #now: () => Date;

  constructor(options: {
    store: FeedStore<T>;
    /** Whether the catalog has a user. */
    isKnown: (userRef: string) => Promise<boolean>;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#isKnown = options.isKnown;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @param entityRefs - which entities the user may read, in order; every one where absent
   * @returns the secret, which is told this once.
   */
  async create(
    userRef: string,
    what: T,
    entityRefs: string[] | undefined,
  ): Promise<string> {
    const secret = createFeedSecret();
    const now = this.#now().toISOString();
    await this.#store.add(
      {
        ...what,
        secretHash: hashFeedSecret(secret),
        userRef,
        known: await this.#isKnown(userRef),
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
   * @param findEntityRefs - finds the readable ones, in order; undefined for every one. Asked only where there are feeds
   */
  async confirm(
    userRef: string,
    findEntityRefs: () => Promise<string[] | undefined>,
  ): Promise<void> {
    const known = await this.#store.oldestConfirmation(userRef);
    if (!known) {
      return;
    }
    const entityRefs = await findEntityRefs();
    const now = this.#now();
    if (
      !areSame(known.entityRefs, entityRefs) ||
      now.getTime() - Date.parse(known.confirmedAt) >= CONFIRM_EVERY_MS
    ) {
      await this.#store.confirm(userRef, {
        entityRefs,
        confirmedAt: now.toISOString(),
      });
    }
  }

  /**
   * The feed that a secret opens.
   *
   * @returns `lapsedAt`: the instant since when it shows nothing, where its user was not seen for long.
   * @throws `NotFoundError` for a secret that opens nothing.
   */
  async open(
    secret: string,
  ): Promise<{ feed: FeedRecord & T; lapsedAt?: string }> {
    const feed = await this.#store.get(hashFeedSecret(secret));
    if (!feed || (feed.known && !(await this.#isKnown(feed.userRef)))) {
      throw new NotFoundError('No calendar was found at this address');
    }
    const lapsesAt = Date.parse(feed.confirmedAt) + LAPSES_AFTER_MS;
    return {
      feed,
      ...(lapsesAt <= this.#now().getTime() && {
        lapsedAt: new Date(lapsesAt).toISOString(),
      }),
    };
  }
}
