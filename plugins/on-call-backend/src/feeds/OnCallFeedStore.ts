import type {
  FeedRecord,
  FeedStore,
} from '@callboard/backstage-plugin-environments-node';

/** What a feed of on-call shows. */
export interface OnCallFeed {
  /** For its user; it opens nothing. */
  id: string;
  /** The user's own shifts where absent. */
  scheduleId?: string;
}

/** Keeps calendar feeds of schedules and people. */
export interface OnCallFeedStore extends FeedStore<OnCallFeed> {
  /** Newest first. */
  listOf(userRef: string): Promise<(FeedRecord & OnCallFeed)[]>;

  /** @returns whether the user had it. */
  remove(userRef: string, id: string): Promise<boolean>;
}
