import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
  // PostgreSQL only where a connection string says where it is.
  disableDocker: true,
});
// Making a database takes a busy machine its time.
jest.setTimeout(60_000);
let current: TestDatabaseId = 'SQLITE_3';

/**
 * An empty database of the kind that the present tests are about.
 *
 * @public
 */
export async function initDatabase(): Promise<Knex> {
  return databases.init(current);
}

/**
 * {@link initDatabase} as the service by which plugins get theirs.
 *
 * @public
 */
export function databaseFactory() {
  return createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: async () => {
      const knex = await initDatabase();
      return { getClient: async () => knex };
    },
  });
}

/**
 * Describes something on every database that can be had here.
 *
 * @public
 */
export function describeOnEachDatabase(name: string, tests: () => void): void {
  describe.each(databases.eachSupportedId())(`${name} (%s)`, id => {
    beforeEach(() => {
      current = id;
    });
    tests();
  });
}
