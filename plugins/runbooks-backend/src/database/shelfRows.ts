import type {
  Runbook,
  RunbookDiagnostic,
} from '@callboard/backstage-plugin-runbooks-common';
import { hashOf } from './hashOf';
import { orderKeyOf } from './orderKeyOf';
import type { MatchingRow, ShelfRow } from '../shelf/ShelfRow';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

/** A {@link ShelfRow} in the database. */
export interface ShelfDatabaseRow {
  entity_ref: string;
  runbook_id: string;
  tree: string;
  content_hash: string;
  slug: string;
  body: string;
  matching: string;
  row_hash: string;
  kind: string;
  scheduled: boolean;
  own: boolean;
  owner: string | null;
  system: string | null;
  freshness: string;
  search_text: string;
  first_seen_at: string;
  order_key: string;
}

/** What a shelved runbook is put together from. */
export interface ShelvedDatabaseRow
  extends Pick<
    ShelfDatabaseRow,
    'entity_ref' | 'runbook_id' | 'content_hash' | 'body' | 'first_seen_at'
  > {
  runbook: string;
  diagnostics: string;
  observed_at: string | null;
}

/** @param firstSeenAt - of a row that is new */
export function toShelfRow(
  row: ShelfRow,
  firstSeenAt: string,
): ShelfDatabaseRow {
  const matching: MatchingRow = {
    id: row.runbookId,
    entityRef: row.entityRef,
    title: row.title,
    slug: row.slug,
    source: { url: row.source.url },
    meta: row.matching,
  };
  return {
    entity_ref: row.entityRef,
    runbook_id: row.runbookId,
    tree: row.tree,
    content_hash: row.contentHash,
    slug: row.slug,
    body: JSON.stringify({ source: row.source, repository: row.repository }),
    matching: JSON.stringify(matching),
    row_hash: hashOf(row),
    kind: row.kind,
    scheduled: row.scheduled,
    own: row.source.collection === undefined,
    owner: row.owner ?? null,
    system: row.system ?? null,
    // Until it is worked out, which is done right after.
    freshness: 'unknown',
    search_text: row.searchText.toLocaleLowerCase('en-US'),
    first_seen_at: firstSeenAt,
    order_key: orderKeyOf(row),
  };
}

export function fromShelfRow(row: ShelvedDatabaseRow): ShelvedRunbook {
  const { source, repository } = JSON.parse(row.body);
  const runbook: Runbook = JSON.parse(row.runbook);
  const diagnostics: RunbookDiagnostic[] = JSON.parse(row.diagnostics);
  return {
    id: row.runbook_id,
    entityRef: row.entity_ref,
    contentHash: row.content_hash,
    runbook,
    diagnostics: diagnostics.filter(
      ({ line }) =>
        line === undefined ||
        (line >= runbook.lines.from && line <= runbook.lines.to),
    ),
    source,
    ...(repository && { repository }),
    firstSeenAt: row.first_seen_at,
    // Only rows of trees that were read are shelved.
    observedAt: row.observed_at ?? '',
  };
}
