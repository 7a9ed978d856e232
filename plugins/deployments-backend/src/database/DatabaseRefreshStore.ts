import type { Knex } from 'knex';
import type { RefreshStore } from './RefreshStore';

/** {@inheritDoc RefreshStore} */
export class DatabaseRefreshStore implements RefreshStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async accept(
    entityRef: string,
    { now, notSince }: { now: string; notSince: string },
  ): Promise<{ acceptedAt: string; accepted: boolean }> {
    const key = { entity_ref: entityRef };
    // Sorts before every instant, so that the update below takes it.
    await this.#db('refreshes')
      .insert({ ...key, accepted_at: '' })
      .onConflict('entity_ref')
      .ignore();
    const accepted = await this.#db('refreshes')
      .where(key)
      .where('accepted_at', '<', notSince)
      .update({ accepted_at: now });
    if (accepted) {
      return { acceptedAt: now, accepted: true };
    }
    const [acceptedAt] = await this.#db('refreshes')
      .where(key)
      .pluck('accepted_at');
    return { acceptedAt, accepted: false };
  }
}
