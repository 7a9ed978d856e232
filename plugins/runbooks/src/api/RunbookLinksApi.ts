import type { SignalApi } from '@backstage/plugin-signals-react';
import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';

/**
 * What is known of an entity's runbooks; the same object until something else is known.
 *
 * @public
 */
export interface KnownRunbooks {
  data?: EntityRunbooks;
  /** Why the last read failed; cleared by the next good answer. */
  error?: Error;
}

/**
 * Many parts of one page look at the same entity's runbooks: one read serves them all.
 *
 * @public
 */
export interface RunbookLinksApi {
  /** What is known now. */
  get(entityRef: string): KnownRunbooks;
  /**
   * Reads while somebody looks, and again on a signal.
   *
   * @param signals - absent in an app without signals
   * @returns ends it; what was known is forgotten with the last who looks
   */
  subscribe(
    entityRef: string,
    listener: () => void,
    signals?: SignalApi,
  ): () => void;
}
