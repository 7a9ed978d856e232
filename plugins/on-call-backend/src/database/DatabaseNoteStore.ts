import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { HandOffNote } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { NoteStore } from '../changes/NoteStore';

interface NoteRow {
  id: string;
  schedule_id: string;
  text: string;
  author: string;
  created_at: string;
}

/** {@inheritDoc NoteStore} */
export class DatabaseNoteStore implements NoteStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(note: HandOffNote): Promise<void> {
    await this.#db('hand_off_notes').insert({
      id: note.id,
      schedule_id: note.scheduleId,
      text: note.text,
      author: note.author,
      created_at: note.createdAt,
    });
  }

  async since(scheduleIds: string[], since: string): Promise<HandOffNote[]> {
    const rows: NoteRow[] = await inChunks(scheduleIds, chunk =>
      this.#db<NoteRow>('hand_off_notes')
        .whereIn('schedule_id', chunk)
        .where('created_at', '>=', since)
        .select(),
    );
    return rows
      .sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
      .map(row => ({
        id: row.id,
        scheduleId: row.schedule_id,
        text: row.text,
        author: row.author,
        createdAt: row.created_at,
      }));
  }
}

function orderOf({ created_at, id }: NoteRow): string {
  return `${created_at} ${id}`;
}
