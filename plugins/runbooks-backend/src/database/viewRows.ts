import type { ProjectedEntity } from '../views/EntityView';
import type { ProcedureViewRow, RunbookViewRow } from '../views/RunbookView';
import type { ViewsNow } from '../views/ViewStore';

/** Which tells whether a view counts. */
interface ViewMark {
  format: string | null;
  until: string | null;
}

/** Of the table `entity_views`. */
export interface EntityViewRow extends ViewMark {
  entity_ref: string;
  stamp: string;
  view: string | null;
  runbooks: string | null;
  gaps: string | null;
}

/** Of the table `runbook_views`, with columns of `shelf`. */
export interface RunbookViewDatabaseRow extends ViewMark {
  entity_ref: string;
  runbook_id: string;
  order_key: string;
  stamp: string;
  view: string | null;
}

export const RUNBOOK_VIEW_COLUMNS = [
  'shelf.entity_ref',
  'shelf.runbook_id',
  'order_key',
  'stamp',
  'format',
  'view',
  'until',
];

/** Of procedures, the same. */
export interface ProcedureDatabaseRow extends ViewMark {
  entity_ref: string;
  runbook_id: string;
  owner: string | null;
  stamp: string;
  procedure: string | null;
}

export const PROCEDURE_COLUMNS = [
  'shelf.entity_ref',
  'shelf.runbook_id',
  'owner',
  'stamp',
  'format',
  'procedure',
  'until',
];

export function toEntityView(
  row: Pick<EntityViewRow, 'format' | 'until' | 'view' | 'runbooks'>,
  valid: ViewsNow,
): Pick<ProjectedEntity, 'view' | 'runbooks'> | undefined {
  return isValid(row, valid)
    ? { view: JSON.parse(row.view!), runbooks: JSON.parse(row.runbooks!) }
    : undefined;
}

export function toRunbookView(
  row: RunbookViewDatabaseRow,
  valid: ViewsNow,
): RunbookViewRow {
  return {
    entityRef: row.entity_ref,
    runbookId: row.runbook_id,
    orderKey: row.order_key,
    stamp: row.stamp,
    ...(isValid(row, valid) && {
      view: JSON.parse(row.view!),
      ...(row.until !== null && { until: row.until }),
    }),
  };
}

export function toProcedureView(
  row: ProcedureDatabaseRow,
  valid: ViewsNow,
): ProcedureViewRow {
  return {
    entityRef: row.entity_ref,
    runbookId: row.runbook_id,
    ...(row.owner !== null && { owner: row.owner }),
    stamp: row.stamp,
    ...(isValid(row, valid) && {
      procedure: row.procedure === null ? null : JSON.parse(row.procedure),
    }),
  };
}

function isValid(row: ViewMark, { format, now }: ViewsNow): boolean {
  return row.format === format && (row.until === null || row.until > now);
}
