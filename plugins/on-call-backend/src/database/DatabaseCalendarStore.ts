import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type {
  CalendarReading,
  CalendarStore,
} from '../calendars/CalendarStore';

/** {@inheritDoc CalendarStore} */
export class DatabaseCalendarStore implements CalendarStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(url: string, usedAt: string): Promise<CalendarReading | undefined> {
    const key = { url_hash: hashOf(url) };
    const row = await this.#db('calendars').where(key).first();
    if (!row) {
      return undefined;
    }
    await this.#db('calendars').where(key).update({ used_at: usedAt });
    return { ...JSON.parse(row.body), observedAt: row.observed_at };
  }

  async put(
    url: string,
    { observedAt, ...reading }: CalendarReading,
  ): Promise<void> {
    await this.#db('calendars')
      .insert({
        url_hash: hashOf(url),
        body: JSON.stringify(reading),
        observed_at: observedAt,
        used_at: observedAt,
      })
      .onConflict('url_hash')
      .merge();
  }

  async forgetUnused(since: string): Promise<void> {
    await this.#db('calendars').where('used_at', '<', since).delete();
  }
}
