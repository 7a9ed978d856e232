import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import type { ShardClaim, ShardStart, ShardStore } from './ShardStore';

// Earlier than everything, so that a shard that bears it is due.
const NEVER = '';

/**
 * {@link ShardStore} in a table `sweep_shards` of the plugin's database.
 *
 * @remarks The plugin's migrations make the table, of five columns of text:
 * `source` and `shard_key`, together its primary key, `content_hash`,
 * `started_at`, and `claimed_until`, which may be null.
 *
 * @public
 */
export class DatabaseShardStore implements ShardStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(source: string): Promise<Map<string, ShardStart>> {
    const rows = await this.#db('sweep_shards').where({ source }).select();
    return new Map(
      rows.map(row => [
        row.shard_key,
        { contentHash: row.content_hash, startedAt: row.started_at },
      ]),
    );
  }

  async claim(
    shard: ShardClaim,
    options: { now: string; dueBefore: string; until: string },
  ): Promise<boolean> {
    const key = { source: shard.source, shard_key: shard.shardKey };
    await this.#db('sweep_shards')
      .insert({ ...key, content_hash: '', started_at: NEVER })
      .onConflict(['source', 'shard_key'])
      .ignore();
    const claimed = await this.#db('sweep_shards')
      .where(key)
      .where(due =>
        due
          .where('started_at', '<', options.dueBefore)
          .orWhereNot('content_hash', shard.contentHash),
      )
      .where(free =>
        free
          .whereNull('claimed_until')
          .orWhere('claimed_until', '<', options.now),
      )
      .update({
        content_hash: shard.contentHash,
        started_at: options.now,
        claimed_until: options.until,
      });
    return claimed > 0;
  }

  async expedite(source: string, shardKeys: string[]): Promise<void> {
    await inChunks(shardKeys, chunk =>
      this.#db('sweep_shards')
        .where({ source })
        .whereIn('shard_key', chunk)
        .update({ started_at: NEVER }),
    );
  }

  async release(shard: ShardClaim, again: boolean): Promise<void> {
    await this.#db('sweep_shards')
      .where({ source: shard.source, shard_key: shard.shardKey })
      .update({
        claimed_until: null,
        ...(again ? { started_at: NEVER } : {}),
      });
  }

  async forgetExcept(source: string, shardKeys: string[]): Promise<void> {
    const keep = new Set(shardKeys);
    const known: string[] = await this.#db('sweep_shards')
      .where({ source })
      .pluck('shard_key');
    for (const shardKey of known.filter(key => !keep.has(key))) {
      await this.#db('sweep_shards')
        .where({ source, shard_key: shardKey })
        .delete();
    }
  }
}
