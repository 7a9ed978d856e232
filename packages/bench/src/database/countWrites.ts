import { queryOf } from './queryOf';

/** Counts the rows that were ever inserted, changed or deleted, by table of one plugin. */
export type CountWrites = (pluginId: string) => Promise<Record<string, number>>;

/** How late PostgreSQL's own counters may be, in seconds. */
export const WRITES_LAG_SECONDS = 11;

/** Reads PostgreSQL's own counters, which lag behind by {@link WRITES_LAG_SECONDS} at most. */
export function countWritesInPostgres(
  connectionString: string,
  prefix: string,
): CountWrites {
  return async pluginId => {
    const rows = await queryOf(
      connectionString,
      `${prefix}${pluginId}`,
    )<{ name: string; writes: string }>(
      'SELECT relname AS name, n_tup_ins + n_tup_upd + n_tup_del AS writes FROM pg_stat_user_tables',
    );
    return Object.fromEntries(
      rows.map(({ name, writes }) => [name, Number(writes)]),
    );
  };
}
