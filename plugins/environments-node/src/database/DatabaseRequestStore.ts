import type { Knex } from 'knex';
import type { RequestStore } from './RequestStore';

/**
 * {@link RequestStore} in a table of the plugin's database.
 *
 * @remarks The table has two columns of text: `entity_ref`, its primary key, and
 * `accepted_at`.
 *
 * @public
 */
export class DatabaseRequestStore implements RequestStore {
  readonly #db: Knex;
  readonly #table: string;

  /** @param table - as the plugin's migrations made it */
  constructor(db: Knex, table: string) {
    this.#db = db;
    this.#table = table;
  }

  async accept(
    entityRef: string,
    { now, notSince }: { now: string; notSince: string },
  ): Promise<{ acceptedAt: string; accepted: boolean }> {
    const key = { entity_ref: entityRef };
    // Sorts before every instant, so that the update below takes it.
    await this.#db(this.#table)
      .insert({ ...key, accepted_at: '' })
      .onConflict('entity_ref')
      .ignore();
    const accepted = await this.#db(this.#table)
      .where(key)
      .where('accepted_at', '<', notSince)
      .update({ accepted_at: now });
    if (accepted) {
      return { acceptedAt: now, accepted: true };
    }
    const [acceptedAt] = await this.#db(this.#table)
      .where(key)
      .pluck('accepted_at');
    return { acceptedAt, accepted: false };
  }
}
