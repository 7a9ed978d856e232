/** Bounds how often entities are refreshed on request, over all replicas. */
export interface RefreshStore {
  /**
   * Accepts a refresh, unless one was accepted not long ago.
   *
   * @param options.notSince - a refresh accepted at this instant or later still counts
   * @returns when the refresh that counts was accepted, and whether it is this one.
   */
  accept(
    entityRef: string,
    options: { now: string; notSince: string },
  ): Promise<{ acceptedAt: string; accepted: boolean }>;
}
