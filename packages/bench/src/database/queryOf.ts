import { Client } from 'pg';

/** Asks PostgreSQL one thing at a time, each over a connection of its own. */
export function queryOf(
  connectionString: string,
  /** The one that the connection string names, where absent. */
  database?: string,
) {
  const url = new URL(connectionString);
  if (database !== undefined) {
    url.pathname = `/${database}`;
  }
  return async <T = any>(sql: string, values?: string[]): Promise<T[]> => {
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
}
