/**
 * A calendar that somebody subscribed to.
 *
 * @public
 */
export interface FeedRecord {
  /** Of the secret, which itself is not kept. */
  secretHash: string;
  /** Full ref of the User with whose rights it was made. */
  userRef: string;
  /** Whether the catalog knew the user when it was made. */
  known: boolean;
  /** What the user could read when last seen; every entity where absent. */
  entityRefs?: string[];
  /** Instant. */
  createdAt: string;
  /** Instant at which `entityRefs` were found out. */
  confirmedAt: string;
}

/**
 * Keeps calendar feeds.
 *
 * @typeParam T - what a family keeps of a feed besides, such as what it shows
 *
 * @public
 */
export interface FeedStore<T extends object> {
  /** @param options.most - where the user then has more, the oldest are removed */
  add(feed: FeedRecord & T, options: { most: number }): Promise<void>;

  get(secretHash: string): Promise<(FeedRecord & T) | undefined>;

  /** The one of a user that was confirmed longest ago. */
  oldestConfirmation(
    userRef: string,
  ): Promise<Pick<FeedRecord, 'entityRefs' | 'confirmedAt'> | undefined>;

  /** Says of every feed of a user what that user may read now. */
  confirm(
    userRef: string,
    confirmed: Pick<FeedRecord, 'entityRefs' | 'confirmedAt'>,
  ): Promise<void>;
}
