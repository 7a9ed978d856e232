import type {
  FoldedPage,
  PageEvent,
  PageStatus,
  PageSummary,
} from '@callboard/backstage-plugin-on-call-common';
import type { PageDestination } from '../paging/StoredPage';

/** Of the table `pages`. */
export interface PageRow {
  id: string;
  request_id: string;
  entity_ref: string;
  policy_id: string;
  severity: string;
  summary: string;
  created_by: string;
  created_at: string;
  status: string;
  level: number;
  escalates_at: string | null;
  acknowledged_by: string | null;
  acknowledged_at: string | null;
  resolved_by: string | null;
  resolved_at: string | null;
  url: string | null;
  provider: string | null;
  provider_key: string | null;
  handed_at: string | null;
  seq: number;
}

/** Of the table `page_events`. */
export interface PageEventRow {
  page_id: string;
  seq: number;
  at: string;
  content: string;
}

/** What changes of a row as events are added. */
export function statusColumns(page: FoldedPage) {
  return {
    status: page.status,
    level: page.level,
    escalates_at: page.escalatesAt ?? null,
    acknowledged_by: page.acknowledgedBy ?? null,
    acknowledged_at: page.acknowledgedAt ?? null,
    resolved_by: page.resolvedBy ?? null,
    resolved_at: page.resolvedAt ?? null,
    url: page.url ?? null,
  } satisfies Partial<PageRow>;
}

export function toPageRow(
  page: FoldedPage,
  options: { requestId: string; destination?: PageDestination; seq: number },
): PageRow {
  const { requestId, destination, seq } = options;
  return {
    id: page.id,
    request_id: requestId,
    entity_ref: page.entityRef,
    policy_id: page.policyId,
    severity: page.severity,
    summary: page.summary,
    created_by: page.createdBy,
    created_at: page.createdAt,
    ...statusColumns(page),
    provider: destination?.provider ?? null,
    provider_key: destination?.key ?? null,
    handed_at: destination?.handedAt ?? null,
    seq,
  };
}

export function toDestination(row: PageRow): PageDestination | undefined {
  const { provider, provider_key: key, handed_at: handedAt } = row;
  return provider === null || key === null
    ? undefined
    : { provider, key, ...(handedAt !== null && { handedAt }) };
}

const OPTIONAL_COLUMNS = [
  ['escalatesAt', 'escalates_at'],
  ['acknowledgedBy', 'acknowledged_by'],
  ['acknowledgedAt', 'acknowledged_at'],
  ['resolvedBy', 'resolved_by'],
  ['resolvedAt', 'resolved_at'],
  ['url', 'url'],
] as const;

export function toSummary(row: PageRow): PageSummary {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    policyId: row.policy_id,
    severity: row.severity,
    summary: row.summary,
    createdBy: row.created_by,
    createdAt: row.created_at,
    status: row.status as PageStatus,
    level: row.level,
    ...Object.fromEntries(
      OPTIONAL_COLUMNS.flatMap(([key, column]) =>
        row[column] === null ? [] : [[key, row[column]]],
      ),
    ),
  };
}

export function toPageEventRow(
  pageId: string,
  seq: number,
  { at, ...content }: PageEvent,
): PageEventRow {
  return { page_id: pageId, seq, at, content: JSON.stringify(content) };
}

export function toPageEvent(row: PageEventRow): PageEvent {
  return { at: row.at, ...JSON.parse(row.content) };
}
