/** A calendar that somebody subscribed to. */
export interface FeedRecord {
  /** Of the secret, which itself is not kept. */
  secretHash: string;
  /** Whose rights it was made with. */
  userRef: string;
  /** Whether the catalog knew the user when it was made. */
  known: boolean;
  /** Refs of owners of entities; whosever where absent. */
  owner?: string[];
  /** What the user could read when last seen; every entity where absent. */
  entityRefs?: string[];
  /** Instant. */
  createdAt: string;
  /** Instant at which `entityRefs` were found out. */
  confirmedAt: string;
}

/** Keeps calendar feeds. */
export interface FeedStore {
  /** @param options.most - where the user then has more, the oldest are removed */
  add(feed: FeedRecord, options: { most: number }): Promise<void>;

  get(secretHash: string): Promise<FeedRecord | undefined>;

  /** The one of a user that was confirmed longest ago. */
  oldestConfirmation(
    userRef: string,
  ): Promise<Pick<FeedRecord, 'entityRefs' | 'confirmedAt'> | undefined>;

  /** Says of every feed of a user what that user may read now. */
  confirm(
    userRef: string,
    confirmed: Pick<FeedRecord, 'entityRefs' | 'confirmedAt'>,
  ): Promise<void>;

  /** @returns how many there were. */
  removeOf(userRef: string): Promise<number>;
}
