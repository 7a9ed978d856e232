import type { Override } from '@callboard/backstage-plugin-on-call-common';

/** Keeps overrides that were made in the portal. */
export interface OverrideStore {
  /** Those that touch the window, in the order in which they were made: a later one covers an earlier one. */
  between(
    scheduleIds: string[],
    window: { from: string; to: string },
  ): Promise<Map<string, Override[]>>;
}
