import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { queryOf } from './queryOf';

/** Counts rows of one plugin's tables; tables that are Knex's own are left out. */
export type CountRows = (pluginId: string) => Promise<Record<string, number>>;

const isOurs = (table: string) =>
  !/^(knex_|sqlite_|backstage_backend_)/.test(table);

/** Counts in the files of SQLite. */
export function countRowsInFolder(folder: string): CountRows {
  return async pluginId => {
    const database = new DatabaseSync(path.join(folder, `${pluginId}.sqlite`), {
      readOnly: true,
    });
    try {
      const tables = database
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
        .all()
        .map(({ name }) => String(name))
        .filter(isOurs);
      return Object.fromEntries(
        tables.map(table => [
          table,
          Number(
            database.prepare(`SELECT count(*) AS rows FROM "${table}"`).get()!
              .rows,
          ),
        ]),
      );
    } finally {
      database.close();
    }
  };
}

/** Counts in the databases that one run made in PostgreSQL. */
export function countRowsInPostgres(
  connectionString: string,
  prefix: string,
): CountRows {
  return async pluginId => {
    const query = queryOf(connectionString, `${prefix}${pluginId}`);
    const tables = await query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.filter(table => isOurs(table.name))) {
      const [{ rows }] = await query<{ rows: string }>(
        `SELECT count(*) AS rows FROM "${name}"`,
      );
      counts[name] = Number(rows);
    }
    return counts;
  };
}
