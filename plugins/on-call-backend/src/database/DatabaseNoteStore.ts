import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { HandOffNote } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { NoteStore } from '../changes/NoteStore';
import { notesSince, toNotes } from './noteRows';

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
    return toNotes(
      await inChunks(scheduleIds, chunk =>
        notesSince(this.#db, since).whereIn('schedule_id', chunk).select(),
      ),
    );
  }
}
