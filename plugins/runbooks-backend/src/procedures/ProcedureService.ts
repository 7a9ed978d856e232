import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ProcedureCalendar,
  ProcedureQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';

/** On whose behalf something is asked, and which entities they may read: every one where absent. */
export interface ProcedureServiceOptions {
  credentials: BackstageCredentials;
  readable?: ReadableEntities;
}

/** What can be asked about procedures of many entities. */
export interface ProcedureService {
  getProcedures(
    query: ProcedureQuery,
    options: ProcedureServiceOptions,
  ): Promise<ProcedureCalendar>;

  /**
   * Makes a calendar that can be subscribed to by its address alone.
   *
   * @throws `NotAllowedError` unless a user asks.
   */
  createCalendarFeed(
    query: { owner?: string[] },
    options: ProcedureServiceOptions,
  ): Promise<{ url: string }>;

  /** Takes back every calendar feed of the caller. */
  removeCalendarFeeds(
    options: ProcedureServiceOptions,
  ): Promise<{ removed: number }>;

  /**
   * @param secret - all that a caller needs
   * @returns the calendar by RFC 5545.
   * @throws `NotFoundError` for a secret that opens nothing.
   */
  readCalendarFeed(secret: string): Promise<string>;
}
