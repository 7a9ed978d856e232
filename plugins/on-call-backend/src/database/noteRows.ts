import type { HandOffNote } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';

/** A note for a hand-off in the database. */
export interface NoteRow {
  id: string;
  schedule_id: string;
  text: string;
  author: string;
  created_at: string;
}

/** Notes that were written from an instant on. */
export function notesSince(db: Knex, since: string): Knex.QueryBuilder {
  return db('hand_off_notes').where('created_at', '>=', since);
}

/** @returns the newest first. */
export function toNotes(rows: NoteRow[]): HandOffNote[] {
  return [...rows]
    .sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
    .map(row => ({
      id: row.id,
      scheduleId: row.schedule_id,
      text: row.text,
      author: row.author,
      createdAt: row.created_at,
    }));
}

function orderOf({ created_at, id }: NoteRow): string {
  return `${created_at} ${id}`;
}
