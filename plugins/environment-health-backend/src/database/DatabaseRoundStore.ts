import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { RoundRecord } from '../model/RoundRecord';
import type { RoundStore } from './RoundStore';

/** {@inheritDoc RoundStore} */
export class DatabaseRoundStore implements RoundStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(
    suiteId: string,
    shardKey: string,
  ): Promise<RoundRecord | undefined> {
    const row = await this.#db('rounds')
      .where(keyOf({ suiteId, shardKey }))
      .first();
    return row && toRoundRecord(row);
  }

  async put(round: RoundRecord): Promise<void> {
    await this.#db('rounds')
      .insert({
        ...keyOf(round),
        observed_at: round.observedAt,
        stale_at: round.staleAt,
        expired: false,
      })
      .onConflict(['suite_id', 'shard_key'])
      .merge()
      .where('rounds.observed_at', '<=', round.observedAt);
  }

  async listStale(at: string): Promise<RoundRecord[]> {
    const rows: any[] = await this.#db('rounds')
      .where({ expired: false })
      .where('stale_at', '<=', at)
      .select();
    return rows.map(toRoundRecord);
  }

  async markExpired(round: RoundRecord): Promise<void> {
    await this.#db('rounds')
      .where({ ...keyOf(round), observed_at: round.observedAt })
      .update({ expired: true });
  }

  async forgetExcept(suiteId: string, shardKeys: string[]): Promise<void> {
    const keep = new Set(shardKeys);
    const known: string[] = await this.#db('rounds')
      .where({ suite_id: suiteId })
      .pluck('shard_key');
    await inChunks(
      known.filter(key => !keep.has(key)),
      chunk =>
        this.#db('rounds')
          .where({ suite_id: suiteId })
          .whereIn('shard_key', chunk)
          .delete(),
    );
  }
}

function keyOf(round: Pick<RoundRecord, 'suiteId' | 'shardKey'>) {
  return { suite_id: round.suiteId, shard_key: round.shardKey };
}

/** A round that was read from the table of that name. */
export function toRoundRecord(row: any): RoundRecord {
  return {
    suiteId: row.suite_id,
    shardKey: row.shard_key,
    observedAt: row.observed_at,
    staleAt: row.stale_at,
  };
}
