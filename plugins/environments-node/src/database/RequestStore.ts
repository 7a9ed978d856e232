/**
 * Keeps when what people may ask for now and then, reading an entity anew say,
 * was last accepted. Instants are ISO-8601 in UTC with milliseconds.
 *
 * @public
 */
export interface RequestStore {
  /**
   * Accepts a request, unless one was accepted since an instant.
   *
   * @param options.notSince - one accepted at this instant or later still counts
   * @returns when the request that counts was accepted, and whether it is this one.
   */
  accept(
    entityRef: string,
    options: { now: string; notSince: string },
  ): Promise<{ acceptedAt: string; accepted: boolean }>;
}
