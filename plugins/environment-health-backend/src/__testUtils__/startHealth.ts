import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import {
  healthChecksExtensionPoint,
  type HealthCheckSuite,
} from '@callboard/backstage-plugin-environment-health-node';
import { stackInventoryServiceRef } from '@callboard/backstage-plugin-environments-node';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
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
  const signals: SignalPayload[] = [];
  const events: EventParams[] = [];
  // Nothing runs by itself: tests say when.
  const scheduler = mockServices.scheduler();
  const inventory = options.inventory ?? new FakeInventory();
  const catalog = catalogServiceMock({ entities: options.entities });
  const knex = options.knex ?? (await initDatabase());
  const { server } = await startTestBackend({
    features: [
      environmentHealthPlugin,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: async () => ({ getClient: async () => knex }),
      }),
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
      mockServices.rootConfig.factory({
        data: {
          ...environmentsConfig,
          callboard: {
            ...environmentsConfig.callboard,
            environmentHealth: options.config ?? {},
          },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: stackInventoryServiceRef,
        deps: {},
        factory: () => inventory,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          async publish(signal) {
            signals.push(signal as SignalPayload);
          },
        }),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          async publish(event) {
            events.push(event);
          },
          async subscribe() {},
        }),
      }),
      ...(options.features ?? []),
    ],
  });
  const agent = request(server);
  const run = (task: string) => scheduler.triggerTask(task);
  const sweep = async () => {
    for (const { id } of options.suites) {
      await run(`sweep-${id}`);
    }
  };
  const as = (test: request.Test) =>
    test.set('authorization', mockCredentials.user.header());
  const url = (path: string) => `/api/environment-health/v1/${path}`;
  return {
    signals,
    events,
    catalog,
    inventory,
    knex,
    /** What the plugin keeps, read past it. */
    stores: await DatabaseStores.create({
      getClient: async () => knex,
      migrations: { skip: true },
    }),
    run,
    sweep,
    /** Reads the catalog, lists stacks and runs every suite that is due. */
    async sync() {
      await run('sync-targets');
      await run('discover-stacks');
      await sweep();
    },
    /** GET below `/api/environment-health/v1`, as a user. */
    get: (path: string) => as(agent.get(url(path))),
    post: (path: string) => as(agent.post(url(path))),
    delete: (path: string) => as(agent.delete(url(path))),
  };
}
