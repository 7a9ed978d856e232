import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  RunbookPortfolioItem,
  RunbookSearchDocument,
} from '@callboard/backstage-plugin-runbooks-common';

/**
 * What search keeps of a runbook.
 *
 * @internal
 */
export function toDocument(
  runbook: RunbookPortfolioItem,
  location: string,
): IndexableDocument & RunbookSearchDocument {
  const { title, text = '', entityRef, kind, owner, severity } = runbook;
  return {
    title,
    text,
    location,
    entityRef,
    kind,
    owner: owner ?? '',
    // Every document of an index has the same fields, or some engines cannot filter by them.
    severity: severity ?? '',
    freshness: runbook.freshness.state,
    freshnessReason: runbook.freshness.reason,
    authorization: { resourceRef: entityRef },
  };
}
