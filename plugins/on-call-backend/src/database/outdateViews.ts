import { randomUUID } from 'node:crypto';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';

// In one order, so that two who do it at once do not wait for each other.
const OUTDATE = `
  insert into schedule_views (schedule_id, stamp)
  select schedule_id, ? from schedules where schedule_id in (:ids) order by schedule_id
  on conflict (schedule_id) do update set stamp = excluded.stamp, format = null`;

/**
 * Puts the views of some schedules out of date.
 *
 * @param db - of the transaction in which something that they are made of changes
 */
export async function outdateViews(
  db: Knex,
  scheduleIds: string[],
): Promise<void> {
  await inChunks([...new Set(scheduleIds)].sort(), chunk =>
    outdate(db, chunk.map(() => '?').join(', '), chunk),
  );
}

/** {@link outdateViews} for the schedule of an override. */
export async function outdateViewOf(
  db: Knex,
  overrideId: string,
): Promise<void> {
  await outdate(db, 'select schedule_id from overrides where id = ?', [
    overrideId,
  ]);
}

async function outdate(db: Knex, ids: string, values: string[]): Promise<void> {
  await db.raw(OUTDATE.replace(':ids', ids), [randomUUID(), ...values]);
}
