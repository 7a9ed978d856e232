import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Knex } from 'knex';

/**
 * A database with the plugin's tables.
 *
 * @param given - an empty one of the kind that the present tests are about where absent
 */
export async function migratedDatabase(given?: Knex): Promise<Knex> {
  const knex = given ?? (await initDatabase());
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@callboard/backstage-plugin-runbooks-backend',
      'migrations',
    ),
  });
  return knex;
}
