import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DefaultEnvironmentsService } from '@callboard/backstage-plugin-environments-node';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { readOptions } from '../config/readOptions';
import { createCollection } from '../createCollection';
import { DatabaseStores } from '../database/DatabaseStores';
import { FakeUrlReader } from './FakeUrlReader';
import { ledgerOf } from './ledgerOf';

const START = Date.parse('2026-11-20T10:00:00.000Z');

/** Empty stores on the present database. */
export async function createTestStores(): Promise<DatabaseStores> {
  const knex = await initDatabase();
  return DatabaseStores.create({ getClient: async () => knex });
}

/** The collecting half of the plugin, with a clock that the test winds. */
export async function createTestCollection(options: {
  entities: Entity[];
  config?: object;
  /** Of another replica, to share them. */
  stores?: DatabaseStores;
  reader?: FakeUrlReader;
}) {
  let time = START;
  const now = () => new Date(time);
  const config = mockServices.rootConfig({
    data: { callboard: { runbooks: options.config ?? {} } },
  });
  const stores = options.stores ?? (await createTestStores());
  const reader = options.reader ?? new FakeUrlReader();
  const catalog = catalogServiceMock({ entities: options.entities });
  const signals: string[] = [];
  const collection = createCollection({
    auth: mockServices.auth(),
    catalog,
    discovery: mockServices.discovery(),
    environments: DefaultEnvironmentsService.fromConfig(config),
    events: mockServices.events.mock(),
    integrations: ScmIntegrations.fromConfig(config),
    ledger: ledgerOf(),
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
    urlReader: reader,
    now,
  });
  const { signal } = new AbortController();
  return {
    collection,
    stores,
    reader,
    catalog,
    signals,
    signal,
    now,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    sweep: () => collection.sweeper.sweepDue(signal),
    /** Reads the catalog, then what is due. */
    async sync() {
      await collection.targetSync.syncAll(signal);
      await collection.sweeper.sweepDue(signal);
    },
    /** All that an entity has, with its text. */
    async shelved(name: string) {
      const entityRef = `component:default/${name}`;
      const listed = await stores.shelf.list(entityRef);
      return stores.shelf.getMany(
        listed.map(({ id }) => ({ entityRef, runbookId: id })),
      );
    },
    /** Titles of what an entity has. */
    async titles(name: string) {
      const shelved = await stores.shelf.list(`component:default/${name}`);
      return shelved.map(({ runbook }) => runbook.title);
    },
  };
}
