import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

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
    const url = new URL(connectionString);
    url.pathname = `/${prefix}${pluginId}`;
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      const { rows } = await client.query(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
      );
      const counts: Record<string, number> = {};
      for (const { name } of rows) {
        if (isOurs(name)) {
          const answer = await client.query(
            `SELECT count(*) AS rows FROM "${name}"`,
          );
          counts[name] = Number(answer.rows[0].rows);
        }
      }
      return counts;
    } finally {
      await client.end();
    }
  };
}
