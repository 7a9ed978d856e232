import type { Knex } from 'knex';
import type {
  ReminderKey,
  ReminderStore,
} from '../procedures/reminders/ReminderStore';

// Earlier than everything, so that the reminder can be taken.
const NEVER = '';

/** {@inheritDoc ReminderStore} */
export class DatabaseReminderStore implements ReminderStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async claim(
    key: ReminderKey,
    { now, until }: { now: string; until: string },
  ): Promise<boolean> {
    await this.#db('reminders')
      .insert({ ...toColumns(key), claimed_until: NEVER })
      .onConflict(['entity_ref', 'runbook_id', 'day', 'kind'])
      .ignore();
    const claimed = await this.#db('reminders')
      .where(toColumns(key))
      .whereNull('sent_at')
      .where('claimed_until', '<', now)
      .update({ claimed_until: until });
    return claimed > 0;
  }

  async markSent(key: ReminderKey, at: string): Promise<void> {
    await this.#db('reminders').where(toColumns(key)).update({ sent_at: at });
  }

  async listSent(since: string): Promise<ReminderKey[]> {
    const rows: any[] = await this.#db('reminders')
      .where('day', '>=', since)
      .whereNotNull('sent_at')
      .select('entity_ref', 'runbook_id', 'day', 'kind');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      runbookId: row.runbook_id,
      day: row.day,
      kind: row.kind,
    }));
  }

  async removeBefore(day: string): Promise<number> {
    return this.#db('reminders').where('day', '<', day).delete();
  }
}

function toColumns({ entityRef, runbookId, day, kind }: ReminderKey) {
  return { entity_ref: entityRef, runbook_id: runbookId, day, kind };
}
