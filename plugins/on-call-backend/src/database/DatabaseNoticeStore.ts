import type { Knex } from 'knex';
import type { NoticeKey, NoticeStore } from '../handOff/NoticeStore';

const TABLE = 'hand_off_notices';
// Earlier than everything, so that the notice can be taken.
const NEVER = '';

/** {@inheritDoc NoticeStore} */
export class DatabaseNoticeStore implements NoticeStore {
  readonly #db: Knex;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
  }

  async claim(
    key: NoticeKey,
    { now, until }: { now: string; until: string },
  ): Promise<boolean> {
    await this.#db(TABLE)
      .insert({ ...toColumns(key), claimed_until: NEVER })
      .onConflict(['schedule_id', 'at', 'person', 'kind'])
      .ignore();
    const claimed = await this.#db(TABLE)
      .where(toColumns(key))
      .whereNull('sent_at')
      .where('claimed_until', '<', now)
      .update({ claimed_until: until });
    return claimed > 0;
  }

  async markSent(key: NoticeKey, at: string): Promise<void> {
    await this.#db(TABLE).where(toColumns(key)).update({ sent_at: at });
  }

  async listSent(since: string): Promise<NoticeKey[]> {
    const rows: any[] = await this.#db(TABLE)
      .where('at', '>=', since)
      .whereNotNull('sent_at')
      .select('schedule_id', 'at', 'person', 'kind');
    return rows.map(({ schedule_id: scheduleId, at, person, kind }) => ({
      scheduleId,
      at,
      person,
      kind,
    }));
  }

  async removeBefore(at: string): Promise<number> {
    return this.#db(TABLE).where('at', '<', at).delete();
  }
}

function toColumns({ scheduleId, at, person, kind }: NoticeKey) {
  return { schedule_id: scheduleId, at, person, kind };
}
