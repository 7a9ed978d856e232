import type { SourceStateRecord } from '../model/SourceStateRecord';

/** Keeps whether each source could be read for each entity. */
export interface SourceStateStore {
  get(entityRef: string): Promise<SourceStateRecord[]>;

  /** @returns refs of entities for which the source had failed until now. */
  recordSuccess(
    source: string,
    entityRefs: string[],
    at: string,
  ): Promise<string[]>;

  /**
   * Notes a failure; what was observed last stays as it is.
   *
   * @returns refs of entities for which the source had not failed in this way until now.
   */
  recordFailure(
    source: string,
    entityRefs: string[],
    message: string,
    at: string,
  ): Promise<string[]>;

  /** Forgets what other sources than these said of an entity's reading. */
  forgetExcept(entityRef: string, sources: string[]): Promise<void>;
}
