import type { RunbookFreshness, RunbookKind } from '../types';

/**
 * A runbook as search knows it. Flat, because that is what search engines filter on.
 *
 * @public
 */
export interface RunbookSearchDocument {
  title: string;
  /** What stands in it, by `runbookText`. */
  text: string;
  /** Of the runbook's page. */
  location: string;
  entityRef: string;
  kind: RunbookKind;
  /** Ref of who looks after it; empty where nobody is named. */
  owner: string;
  severity?: string;
  freshness: RunbookFreshness['state'];
  freshnessReason: string;
}

/**
 * The type of {@link RunbookSearchDocument} in search.
 *
 * @public
 */
export const RUNBOOK_SEARCH_TYPE = 'runbooks';
