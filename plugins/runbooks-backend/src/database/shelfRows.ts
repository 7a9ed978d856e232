import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type {
  Runbook,
  RunbookDiagnostic,
} from '@callboard/backstage-plugin-runbooks-common';
import { orderKeyOf } from './orderKeyOf';
import type { ShelfRow } from '../shelf/ShelfRow';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';

/** A {@link ShelfRow} in the database. */
export interface ShelfDatabaseRow {
  entity_ref: string;
  runbook_id: string;
  tree: string;
  content_hash: string;
  slug: string;
  body: string;
  summary: string;
  row_hash: string;
  kind: string;
  scheduled: boolean;
  own: boolean;
  owner: string | null;
  system: string | null;
  freshness: string;
  code_changed_on: string | null;
  search_text: string;
  first_seen_at: string;
  order_key: string;
}

/** What a summary is put together from. */
export type SummaryDatabaseRow = Pick<
  ShelfDatabaseRow,
  (typeof SUMMARY_COLUMNS)[number]
>;

export const SUMMARY_COLUMNS = [
  'entity_ref',
  'runbook_id',
  'content_hash',
  'body',
  'summary',
  'first_seen_at',
  'code_changed_on',
] as const satisfies (keyof ShelfDatabaseRow)[];

/** What a shelved runbook is put together from. */
export interface ShelvedDatabaseRow extends SummaryDatabaseRow {
  runbook: string;
  diagnostics: string;
  observed_at: string | null;
}

/** @param firstSeenAt - of a row that is new */
export function toShelfRow(
  row: ShelfRow,
  firstSeenAt: string,
): ShelfDatabaseRow {
  return {
    entity_ref: row.entityRef,
    runbook_id: row.runbookId,
    tree: row.tree,
    content_hash: row.contentHash,
    slug: row.outline.slug,
    body: JSON.stringify({ source: row.source, repository: row.repository }),
    summary: JSON.stringify({ runbook: row.outline, steps: row.steps }),
    row_hash: hashOf(row),
    kind: row.outline.kind,
    scheduled: row.outline.meta.schedule !== undefined,
    own: row.source.collection === undefined,
    owner: row.owner ?? null,
    system: row.system ?? null,
    // Until it is worked out, which is done right after.
    freshness: 'unknown',
    code_changed_on: null,
    search_text: row.searchText.toLocaleLowerCase('en-US'),
    first_seen_at: firstSeenAt,
    order_key: orderKeyOf({ ...row, title: row.outline.title }),
  };
}

export function fromSummaryRow(row: SummaryDatabaseRow): ShelvedSummary {
  const { runbook, steps } = JSON.parse(row.summary);
  return {
    id: row.runbook_id,
    entityRef: row.entity_ref,
    contentHash: row.content_hash,
    runbook,
    steps,
    source: JSON.parse(row.body).source,
    firstSeenAt: row.first_seen_at,
    ...(row.code_changed_on !== null && { codeChangedOn: row.code_changed_on }),
  };
}

/** Of a shelved runbook, its text and how that was read. */
export function fromTextRow(
  row: Pick<
    ShelvedDatabaseRow,
    'content_hash' | 'runbook' | 'diagnostics' | 'observed_at'
  >,
): Pick<
  ShelvedRunbook,
  'contentHash' | 'runbook' | 'diagnostics' | 'observedAt'
> {
  const runbook: Runbook = JSON.parse(row.runbook);
  const diagnostics: RunbookDiagnostic[] = JSON.parse(row.diagnostics);
  return {
    contentHash: row.content_hash,
    runbook,
    diagnostics: diagnostics.filter(
      ({ line }) =>
        line === undefined ||
        (line >= runbook.lines.from && line <= runbook.lines.to),
    ),
    // Only rows of trees that were read are shelved.
    observedAt: row.observed_at ?? '',
  };
}

export function fromShelfRow(row: ShelvedDatabaseRow): ShelvedRunbook {
  const { repository } = JSON.parse(row.body);
  return {
    ...fromSummaryRow(row),
    ...fromTextRow(row),
    ...(repository && { repository }),
  };
}
