import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EventParams } from '@backstage/plugin-events-node';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import { DefaultEnvironmentsService } from '@callboard/backstage-plugin-environments-node';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { readOptions } from '../config/readOptions';
import { createCollection } from '../createCollection';
import { DatabaseStores } from '../database/DatabaseStores';
import { environmentsConfig } from './environmentsConfig';
import { FakeInventory } from './FakeInventory';

const START = Date.parse('2026-11-20T10:00:00.000Z');

/** Empty stores on the present database. */
export async function createTestStores(): Promise<DatabaseStores> {
  const knex = await initDatabase();
  return DatabaseStores.create({ getClient: async () => knex });
}

/** The collecting half of the plugin, with a clock that the test winds. */
export async function createTestCollection(options: {
  suites: HealthCheckSuite[];
  entities: Entity[];
  inventory?: FakeInventory;
  config?: object;
  /** Of another replica, to share them. */
  stores?: DatabaseStores;
}) {
  let time = START;
  const now = () => new Date(time);
  const config = mockServices.rootConfig({
    data: {
      callboard: {
        ...environmentsConfig.callboard,
        environmentHealth: options.config ?? {},
      },
    },
  });
  const inventory = options.inventory ?? new FakeInventory();
  const stores = options.stores ?? (await createTestStores());
  const catalog = catalogServiceMock({ entities: options.entities });
  const events: EventParams[] = [];
  const signals: string[] = [];
  const collection = createCollection({
    auth: mockServices.auth(),
    awsClients: { places: () => [] },
    awsSettings: { environmentTag: 'environment' },
    catalog,
    environments: DefaultEnvironmentsService.fromConfig(config),
    events: {
      async publish(event) {
        events.push(event);
      },
      async subscribe() {},
    },
    inventory,
    lifecycle: mockServices.lifecycle.mock(),
    logger: mockServices.logger.mock(),
    metrics: {
      createCounter: () => ({ add: () => {} }),
      createHistogram: () => ({ record: () => {} }),
    } as any,
    options: readOptions(config),
    signals: {
      async publish({ channel }) {
        signals.push(channel);
      },
    },
    stores,
    suites: options.suites,
    now,
  });
  const { signal } = new AbortController();
  const sweep = async () => {
    for (const sweeper of collection.sweepers) {
      await sweeper.sweepDue(signal);
    }
  };
  return {
    collection,
    stores,
    catalog,
    inventory,
    events,
    signals,
    signal,
    now,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    sweep,
    discover: () => collection.discovery.discoverDue(signal),
    /** Reads the catalog, lists what is due and checks what is due. */
    async sync() {
      await collection.targetSync.syncAll(signal);
      await collection.discovery.discoverDue(signal);
      await sweep();
    },
    /** One environment of what is kept of an entity. */
    async environment(name: string, entityRef = 'component:default/api') {
      const health = await stores.healths.get(entityRef);
      return health?.kind === 'health'
        ? health.environments.find(
            ({ environment }) => environment.name === name,
          )
        : undefined;
    },
  };
}
