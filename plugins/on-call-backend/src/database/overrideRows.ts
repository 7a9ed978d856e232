import type {
  Override,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';

/** An override in the database; one that was removed ends where it was cut. */
export interface OverrideRow {
  seq: number;
  id: string;
  schedule_id: string;
  start_at: string;
  end_at: string;
  person: string | null;
  reason: string | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}

/** Overrides that touch a window. */
export function overridesBetween(
  db: Knex,
  { from, to }: TimeWindow,
): Knex.QueryBuilder {
  return (
    db('overrides')
      .where('end_at', '>', from)
      .where('start_at', '<', to)
      // Nothing had passed of the others when they were removed.
      .where('end_at', '>', db.ref('start_at'))
  );
}

/** @param rows - in the order in which they were made */
export function bySchedule(rows: OverrideRow[]): Map<string, Override[]> {
  const found = new Map<string, Override[]>();
  for (const row of rows) {
    const overrides = found.get(row.schedule_id) ?? [];
    overrides.push(toOverride(row));
    found.set(row.schedule_id, overrides);
  }
  return found;
}

export function toOverride(row: OverrideRow): Override {
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    start: row.start_at,
    end: row.end_at,
    ...(row.person !== null && { person: row.person }),
    ...(row.reason !== null && { reason: row.reason }),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
