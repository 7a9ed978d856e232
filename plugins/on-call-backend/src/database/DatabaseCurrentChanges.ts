import type { Knex } from 'knex';
import type { ChangesAtHand, CurrentChanges } from '../changes/CurrentChanges';
import { notesSince, toNotes, type NoteRow } from './noteRows';
import { swapsWaiting, toSwaps, type SwapRow } from './swapRows';

const columns = {
  id: 'text',
  schedule_id: 'text',
  start_at: 'text',
  end_at: 'text',
  reason: 'text',
  created_at: 'text',
  from_ref: 'text',
  to_ref: 'text',
  status: 'text',
  answered_at: 'text',
  text: 'text',
  author: 'text',
} as const;

type Column = keyof typeof columns;
type Row = { kind: 'swap' | 'note' };

/** Asks the database once, because a tab is read more often than anything is changed. */
export class DatabaseCurrentChanges implements CurrentChanges {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async of(
    scheduleIds: string[],
    about: Parameters<CurrentChanges['of']>[1],
  ): Promise<ChangesAtHand> {
    if (!scheduleIds.length) {
      return { swaps: [], notes: [] };
    }
    const rows: Row[] = await swapsWaiting(this.#db, about.now)
      .whereIn('schedule_id', scheduleIds)
      .select(
        this.#only('swap', [
          'id',
          'schedule_id',
          'start_at',
          'end_at',
          'reason',
          'created_at',
          'from_ref',
          'to_ref',
          'status',
          'answered_at',
        ]),
      )
      .unionAll([
        notesSince(this.#db, about.notesSince)
          .whereIn('schedule_id', scheduleIds)
          .select(
            this.#only('note', [
              'id',
              'schedule_id',
              'created_at',
              'text',
              'author',
            ]),
          ),
      ]);
    const of = <T>(kind: Row['kind']) =>
      rows.filter(row => row.kind === kind) as unknown as T[];
    return {
      swaps: toSwaps(of<SwapRow>('swap')),
      notes: toNotes(of<NoteRow>('note')),
    };
  }

  // All parts of a union have the same columns, most of them absent.
  #only(kind: Row['kind'], wanted: Column[]): (string | Knex.Raw)[] {
    return [
      this.#db.raw('cast(? as text) as kind', [kind]),
      ...Object.entries(columns).map(([column, type]) =>
        wanted.includes(column as Column)
          ? column
          : this.#db.raw(`cast(null as ${type}) as ??`, [column]),
      ),
    ];
  }
}
