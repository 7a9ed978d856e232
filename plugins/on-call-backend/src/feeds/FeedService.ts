import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';

/** Who has a calendar feed. */
export interface FeedOptions {
  credentials: BackstageCredentials;
  /** Full ref of the User. */
  userRef: string;
  /** Which entities the user may read; every one where absent. */
  readable?: ReadableEntities;
}

/** What can be done with calendars that programs subscribe to. */
export interface FeedService {
  /**
   * Makes a calendar that can be read by its address alone: of a schedule, or of
   * the user's own shifts.
   *
   * @throws `NotFoundError` when there is no such schedule for the user.
   */
  create(
    query: { scheduleId?: string },
    options: FeedOptions,
  ): Promise<{ id: string; url: string }>;

  /** The user's own, newest first; without their addresses. */
  list(options: FeedOptions): Promise<{
    items: { id: string; scheduleId?: string; createdAt: string }[];
  }>;

  /** @throws `NotFoundError` when the user has no such feed. */
  remove(id: string, options: FeedOptions): Promise<void>;

  /**
   * @param secret - all that a caller needs
   * @returns the calendar by RFC 5545.
   * @throws `NotFoundError` for a secret that opens nothing.
   */
  read(secret: string): Promise<string>;
}
