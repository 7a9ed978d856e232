import type { PageSummary } from '@callboard/backstage-plugin-on-call-common';

/** Tells which pages were made about an entity. */
export interface RecentPages {
  /** Newest first. */
  recent(entityRef: string, limit: number): Promise<PageSummary[]>;
}

/** Of a portal without pages. */
export const noPages: RecentPages = { recent: async () => [] };
