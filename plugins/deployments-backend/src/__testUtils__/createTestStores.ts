import type { Environment } from '@callboard/backstage-plugin-environments-common';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { DatabaseStores } from '../database/DatabaseStores';
import type { Target } from '../model/Target';
import { environmentsConfig } from './environmentsConfig';

/** A target that has the three environments of most tests. */
export function testTarget(name: string): Target {
  const entityRef = `component:default/${name}`;
  return {
    entityRef,
    title: name,
    problems: [],
    environments: {
      entityRef,
      environments: environmentsConfig.callboard.environments as Environment[],
      repository: { host: 'github.com', owner: 'acme', name },
      workflows: [],
      stacks: [],
    },
  };
}

/** Empty stores on the present database, but for some targets. */
export async function createTestStores(
  targets: Target[] = [testTarget('api')],
): Promise<DatabaseStores> {
  const knex = await initDatabase();
  const stores = await DatabaseStores.create({ getClient: async () => knex });
  await stores.targets.put(targets, '2026-11-20T00:00:00.000Z');
  return stores;
}
