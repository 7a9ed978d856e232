import type { EntityView } from '../views/EntityView';
import type { RunbookViewRow } from '../views/RunbookView';
import type { ViewsNow } from '../views/ViewStore';

/** Of the table `entity_views`. */
export interface EntityViewRow {
  entity_ref: string;
  stamp: string;
  format: string | null;
  view: string | null;
  until: string | null;
  gaps: string | null;
}

/** Of the table `runbook_views`, with columns of `shelf`. */
export interface RunbookViewDatabaseRow {
  entity_ref: string;
  runbook_id: string;
  order_key: string;
  owner: string | null;
  stamp: string;
  format: string | null;
  view: string | null;
  until: string | null;
}

export const RUNBOOK_VIEW_COLUMNS = [
  'shelf.entity_ref',
  'shelf.runbook_id',
  'order_key',
  'owner',
  'stamp',
  'format',
  'view',
  'until',
];

export function toEntityView(
  row: Pick<EntityViewRow, 'format' | 'view' | 'until'>,
  valid: ViewsNow,
): EntityView | undefined {
  return isValid(row, valid) ? JSON.parse(row.view!) : undefined;
}

export function toRunbookView(
  row: RunbookViewDatabaseRow,
  valid: ViewsNow,
): RunbookViewRow {
  return {
    entityRef: row.entity_ref,
    runbookId: row.runbook_id,
    orderKey: row.order_key,
    ...(row.owner !== null && { owner: row.owner }),
    stamp: row.stamp,
    ...(isValid(row, valid) && {
      view: JSON.parse(row.view!),
      ...(row.until !== null && { until: row.until }),
    }),
  };
}

function isValid(
  row: Pick<EntityViewRow, 'format' | 'view' | 'until'>,
  { format, now }: ViewsNow,
): boolean {
  return row.format === format && (row.until === null || row.until > now);
}
