import {
  coreServices,
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
  type EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { initDatabase } from './eachDatabase';

/**
 * Starts a real plugin on a database, a catalog, events and signals of a test.
 * Nothing runs by itself: the test says when.
 *
 * @public
 */
export async function startPlugin(options: {
  pluginId: string;
  /** The plugin, its modules, and services other than the usual ones. */
  features: BackendFeature[];
  entities: Entity[];
  config: JsonObject;
  /** Of another replica, to share it. */
  knex?: Knex;
}) {
  const signals: SignalPayload[] = [];
  const events: EventParams[] = [];
  const subscriptions: EventsServiceSubscribeOptions[] = [];
  const scheduler = mockServices.scheduler();
  const catalog = catalogServiceMock({ entities: options.entities });
  const knex = options.knex ?? (await initDatabase());
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data: options.config }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: async () => ({ getClient: async () => knex }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
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
          async subscribe(subscription) {
            subscriptions.push(subscription);
          },
        }),
      }),
      ...options.features,
    ],
  });
  const agent = request(server);
  const url = (path: string) => `/api/${options.pluginId}/v1/${path}`;
  const asUser = (test: request.Test) =>
    test.set('authorization', mockCredentials.user.header());
  return {
    signals,
    events,
    subscriptions,
    catalog,
    knex,
    /** Runs a scheduled task now, to its end. */
    run: (task: string) => scheduler.triggerTask(task),
    /** Hands an event to whoever listens to its topic. */
    async tell(topic: string, eventPayload: unknown) {
      for (const { topics, onEvent } of subscriptions) {
        if (topics.includes(topic)) {
          await onEvent({ topic, eventPayload });
        }
      }
    },
    /** GET below `/api/<pluginId>/v1`, as a user. */
    get: (path: string) => asUser(agent.get(url(path))),
    post: (path: string) => asUser(agent.post(url(path))),
    put: (path: string) => asUser(agent.put(url(path))),
    delete: (path: string) => asUser(agent.delete(url(path))),
  };
}
