import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Knex } from 'knex';

/** An empty database with the plugin's tables. */
export async function initProcedureDatabase(): Promise<Knex> {
  const knex = await initDatabase();
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@callboard/backstage-plugin-runbooks-backend',
      'migrations',
    ),
  });
  return knex;
}
