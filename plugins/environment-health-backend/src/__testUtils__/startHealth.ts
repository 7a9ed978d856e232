import {
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  healthChecksExtensionPoint,
  type HealthCheckSuite,
} from '@callboard/backstage-plugin-environment-health-node';
import { stackInventoryServiceRef } from '@callboard/backstage-plugin-environments-node';
import { startPlugin } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Knex } from 'knex';
import { DatabaseStores } from '../database/DatabaseStores';
import { environmentHealthPlugin } from '../plugin';
import { environmentsConfig } from './environmentsConfig';
import { FakeInventory } from './FakeInventory';

/** Starts the real plugin with suites, stacks and entities of a test. */
export async function startHealth(options: {
  suites: HealthCheckSuite[];
  entities: Entity[];
  inventory?: FakeInventory;
  config?: object;
  features?: BackendFeature[];
  /** Of another replica, to share it. */
  knex?: Knex;
}) {
  const inventory = options.inventory ?? new FakeInventory();
  const plugin = await startPlugin({
    ...options,
    pluginId: 'environment-health',
    config: {
      ...environmentsConfig,
      callboard: {
        ...environmentsConfig.callboard,
        environmentHealth: { ...options.config },
      },
    },
    features: [
      environmentHealthPlugin,
      createBackendModule({
        pluginId: 'environment-health',
        moduleId: 'test-suites',
        register(env) {
          env.registerInit({
            deps: { checks: healthChecksExtensionPoint },
            async init({ checks }) {
              options.suites.forEach(suite => checks.addSuite(suite));
            },
          });
        },
      }),
      createServiceFactory({
        service: stackInventoryServiceRef,
        deps: {},
        factory: () => inventory,
      }),
      ...(options.features ?? []),
    ],
  });
  const { run, knex } = plugin;
  const sweep = async () => {
    for (const { id } of options.suites) {
      await run(`sweep-${id}`);
    }
  };
  return {
    ...plugin,
    inventory,
    /** What the plugin keeps, read past it. */
    stores: await DatabaseStores.create({
      getClient: async () => knex,
      migrations: { skip: true },
    }),
    sweep,
    /** Reads the catalog, lists stacks and runs every suite that is due. */
    async sync() {
      await run('sync-targets');
      await run('discover-stacks');
      await sweep();
    },
  };
}
