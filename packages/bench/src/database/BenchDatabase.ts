import {
  countRowsInFolder,
  countRowsInPostgres,
  type CountRows,
} from './countRows';
import { countWritesInPostgres, type CountWrites } from './countWrites';
import { queryOf } from './queryOf';

/** Databases of one run, which outlive restarts of the portal but not the run. */
export interface BenchDatabase {
  /** Said in the table. */
  title: string;
  /** As the portal's `backend.database`. */
  config: { client: string; connection: unknown; prefix?: string };
  countRows: CountRows;
  /** Absent where the database does not tell. */
  countWrites?: CountWrites;
  remove(): Promise<void>;
}

/**
 * Makes room in PostgreSQL where a connection string is given, and in SQLite
 * files elsewhere.
 *
 * @param folder - takes the files, and is removed by whoever made it.
 */
export async function createBenchDatabase(
  postgres: string | undefined,
  folder: string,
): Promise<BenchDatabase> {
  return postgres
    ? inPostgres(postgres)
    : {
        title: 'SQLite',
        config: {
          client: 'better-sqlite3',
          connection: { directory: folder },
        },
        countRows: countRowsInFolder(folder),
        remove: async () => {},
      };
}

async function inPostgres(connectionString: string): Promise<BenchDatabase> {
  const prefix = `callboard_bench_${process.pid}_`;
  const query = queryOf(connectionString);
  const [{ server_version: version }] = await query('SHOW server_version');
  return {
    title: `PostgreSQL ${version}`,
    config: { client: 'pg', connection: connectionString, prefix },
    countRows: countRowsInPostgres(connectionString, prefix),
    countWrites: countWritesInPostgres(connectionString, prefix),
    async remove() {
      const rows = await query(
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [prefix],
      );
      for (const { datname } of rows) {
        await query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
      }
    },
  };
}
