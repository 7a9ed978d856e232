import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import createKnex from 'knex';
import { environmentsConfig } from '../../__testUtils__/environmentsConfig';
import { FakeUrlReader } from '../../__testUtils__/FakeUrlReader';
import { runbooksPlugin } from '../../plugin';
import { websiteDown } from './websiteDown';

/**
 * A process of its own with the whole plugin on a PostgreSQL database, to be
 * killed. Reads the repository once, then tells its port to the process that
 * started it.
 */
async function main() {
  const knex = createKnex({
    client: 'pg',
    connection: JSON.parse(process.argv[2]),
  });
  // Nothing runs by itself.
  const scheduler = mockServices.scheduler();
  const reader = new FakeUrlReader();
  reader.trees.set(websiteDown.tree, websiteDown.files);
  const { server } = await startTestBackend({
    features: [
      runbooksPlugin,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          callboard: { environments: environmentsConfig },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: [websiteDown.entity] }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () => reader,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
    ],
  });
  await scheduler.triggerTask('sync-targets');
  await scheduler.triggerTask('read-repositories');
  process.send?.({ port: server.port() });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
