import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceRef,
  type EventParams,
  type EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { EntityHealth } from '@callboard/backstage-plugin-environment-health-common';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import Router from 'express-promise-router';
import type { Knex } from 'knex';
import request from 'supertest';
import { DatabaseStores } from '../database/DatabaseStores';
import { runbooksPlugin } from '../plugin';
import { environmentsConfig } from './environmentsConfig';
import { FakeUrlReader } from './FakeUrlReader';

/** Starts the real plugin with repositories and entities of a test. */
export async function startRunbooks(options: {
  entities: Entity[];
  /** `callboard.runbooks`. */
  config?: object;
  reader?: FakeUrlReader;
  /** What Environment health answers, by entity ref; not installed where absent. */
  health?: Map<string, EntityHealth>;
  features?: BackendFeature[];
  /** Of another replica, to share it. */
  knex?: Knex;
}) {
  const signals: string[] = [];
  const events: EventParams[] = [];
  const subscriptions: EventsServiceSubscribeOptions[] = [];
  const notifications: unknown[] = [];
  // Nothing runs by itself: tests say when.
  const scheduler = mockServices.scheduler();
  const reader = options.reader ?? new FakeUrlReader();
  const catalog = catalogServiceMock({ entities: options.entities });
  const knex = options.knex ?? (await initDatabase());
  const { server } = await startTestBackend({
    features: [
      runbooksPlugin,
      ...(options.health ? [healthPlugin(options.health)] : []),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: async () => ({ getClient: async () => knex }),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          callboard: {
            environments: environmentsConfig,
            runbooks: options.config ?? {},
          },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () => reader,
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
          async publish({ channel }) {
            signals.push(channel);
          },
        }),
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
      ...(options.features ?? []),
    ],
  });
  const agent = request(server);
  const run = (task: string) => scheduler.triggerTask(task);
  const as = (test: request.Test) =>
    test.set('authorization', mockCredentials.user.header());
  const url = (path: string) => `/api/runbooks/v1/${path}`;
  return {
    signals,
    events,
    subscriptions,
    notifications,
    catalog,
    reader,
    knex,
    /** What the plugin keeps, read past it. */
    stores: await DatabaseStores.create({
      getClient: async () => knex,
      migrations: { skip: true },
    }),
    run,
    /** Reads the catalog, then the repositories that are due. */
    async sync() {
      await run('sync-targets');
      await run('read-repositories');
    },
    /** Hands an event to whoever listens to its topic. */
    async tell(topic: string, eventPayload: unknown) {
      for (const { topics, onEvent } of subscriptions) {
        if (topics.includes(topic)) {
          await onEvent({ topic, eventPayload });
        }
      }
    },
    /** GET below `/api/runbooks/v1`, as a user. */
    get: (path: string) => as(agent.get(url(path))),
    post: (path: string) => as(agent.post(url(path))),
  };
}

/** Environment health, as far as it is asked. */
function healthPlugin(health: Map<string, EntityHealth>): BackendFeature {
  return createBackendPlugin({
    pluginId: 'environment-health',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.get('/v1/checks', (_, res) => {
            res.json({ items: [] });
          });
          router.get(
            '/v1/entities/:kind/:namespace/:name/health',
            async (req, res) => {
              await httpAuth.credentials(req, { allow: ['service'] });
              // Alarms are wanted in any state.
              if (req.query.results !== 'all') {
                throw new InputError('Only all results are known');
              }
              const { kind, namespace, name } = req.params;
              const entityRef = `${kind}:${namespace}/${name}`;
              res.json(
                health.get(entityRef) ?? {
                  kind: 'not-configured',
                  entityRef,
                  missing: [],
                },
              );
            },
          );
          httpRouter.use(router);
        },
      });
    },
  });
}
