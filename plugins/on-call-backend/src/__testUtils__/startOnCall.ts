import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { notificationService } from '@backstage/plugin-notifications-node';
import { startPlugin } from '@callboard/backstage-plugin-environments-node/testUtils';
import {
  onCallProvidersExtensionPoint,
  type OnCallProvider,
} from '@callboard/backstage-plugin-on-call-node';
import type { Knex } from 'knex';
import { DatabaseBook } from '../database/DatabaseBook';
import { onCallPlugin } from '../plugin';
import { FakeUrlReader } from './FakeUrlReader';

/** Starts the real plugin with definitions and entities of a test. */
export async function startOnCall(options: {
  entities: Entity[];
  providers?: OnCallProvider[];
  /** `callboard.onCall`. */
  config?: object;
  reader?: FakeUrlReader;
  features?: BackendFeature[];
  /** Of another replica, to share it. */
  knex?: Knex;
}) {
  const reader = options.reader ?? new FakeUrlReader();
  const notifications: unknown[] = [];
  const backend = await startPlugin({
    pluginId: 'on-call',
    entities: options.entities,
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      callboard: { onCall: { ...options.config } },
    },
    knex: options.knex,
    features: [
      onCallPlugin,
      moduleOf(options.providers ?? []),
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () => reader,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send(notification) {
            notifications.push(notification);
          },
        }),
      }),
      ...(options.features ?? []),
    ],
  });
  return {
    ...backend,
    reader,
    notifications,
    /** What the plugin knows, read past it. */
    book: new DatabaseBook(backend.knex),
    /** Reads the catalog, then the definitions that are due. */
    async sync() {
      await backend.run('sync-users');
      await backend.run('sync-targets');
      await backend.run('read-schedules');
    },
  };
}

function moduleOf(providers: OnCallProvider[]): BackendFeature {
  return createBackendModule({
    pluginId: 'on-call',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { registry: onCallProvidersExtensionPoint },
        async init({ registry }) {
          providers.forEach(provider => registry.addProvider(provider));
        },
      });
    },
  });
}
