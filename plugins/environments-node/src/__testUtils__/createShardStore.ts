import { DatabaseShardStore } from '../database';
import { initDatabase } from '../testUtils';

/** On an empty database of the kind that the present tests are about. */
export async function createShardStore(): Promise<DatabaseShardStore> {
  const db = await initDatabase();
  await db.schema.createTable('sweep_shards', table => {
    table.string('source').notNullable();
    table.string('shard_key').notNullable();
    table.string('content_hash').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('claimed_until', 24);
    table.primary(['source', 'shard_key']);
  });
  return new DatabaseShardStore(db);
}
