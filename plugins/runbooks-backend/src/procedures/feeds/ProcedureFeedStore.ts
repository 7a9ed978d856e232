import type { FeedStore } from '@callboard/backstage-plugin-environments-node';

/** What a calendar of procedures shows. */
export interface ProcedureFeed {
  /** Refs of owners of entities; whosever where absent. */
  owner?: string[];
}

/** Keeps calendar feeds of procedures. */
export interface ProcedureFeedStore extends FeedStore<ProcedureFeed> {
  /** @returns how many there were. */
  removeOf(userRef: string): Promise<number>;
}
