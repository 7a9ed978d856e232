import type { Knex } from 'knex';
import type {
  AbsenceNoticeKey,
  AbsenceNoticeStore,
} from '../absences/AbsenceNoticeStore';

const TABLE = 'absence_notices';
// Sorts before every instant, so that the notice can be taken.
const NEVER = '';

/** {@inheritDoc AbsenceNoticeStore} */
export class DatabaseAbsenceNoticeStore implements AbsenceNoticeStore {
  readonly #db: Knex;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
  }

  async claim(
    key: AbsenceNoticeKey,
    { now, until }: { now: string; until: string },
  ): Promise<boolean> {
    await this.#db(TABLE)
      .insert({ ...toColumns(key), claimed_until: NEVER })
      .onConflict(['person', 'schedule_id', 'shift_start'])
      .ignore();
    const claimed = await this.#db(TABLE)
      .where(toColumns(key))
      .whereNull('sent_at')
      .where('claimed_until', '<=', now)
      .update({ claimed_until: until });
    return claimed > 0;
  }

  async markSent(key: AbsenceNoticeKey, at: string): Promise<void> {
    await this.#db(TABLE).where(toColumns(key)).update({ sent_at: at });
  }

  async listSent(since: string): Promise<AbsenceNoticeKey[]> {
    const rows: Record<'person' | 'schedule_id' | 'shift_start', string>[] =
      await this.#db(TABLE)
        .where('shift_start', '>=', since)
        .whereNotNull('sent_at')
        .select('person', 'schedule_id', 'shift_start');
    return rows.map(row => ({
      person: row.person,
      scheduleId: row.schedule_id,
      shiftStart: row.shift_start,
    }));
  }

  async removeBefore(at: string): Promise<void> {
    await this.#db(TABLE).where('shift_start', '<', at).delete();
  }
}

function toColumns({ person, scheduleId, shiftStart }: AbsenceNoticeKey) {
  return { person, schedule_id: scheduleId, shift_start: shiftStart };
}
