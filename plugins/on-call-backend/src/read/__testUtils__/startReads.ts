import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
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
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import request from 'supertest';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { DatabaseChangeStores } from '../../database/DatabaseChangeStores';
import { createReads } from '../createReads';
import { NOW } from './booked';
import { keepBook, readersOf } from './keepBook';
import type { MemoryBook } from './MemoryBook';

export function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}

/** A plugin that reads a book of the test. */
export async function startReads(options: {
  book: MemoryBook;
  /** By the name of a permission; allowed where absent. */
  decisions?: Record<string, PolicyDecision>;
  /** Those that the catalog shows to the caller. */
  entities?: Entity[];
  more?: Partial<Parameters<typeof createReads>[0]>;
}) {
  const knex = await migratedDatabase();
  await keepBook(knex, options.book);
  const stores = new DatabaseChangeStores(knex);
  const clock = { now: NOW };
  const decisions = options.decisions ?? {};
  const authorizeConditional = jest.fn(async (requests: any[]) =>
    requests.map(
      ({ permission }) =>
        decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
    ),
  );
  const syncOne = jest.fn(async (_: Entity): Promise<unknown> => undefined);
  const { server } = await startTestBackend({
    features: [
      mockServices.permissions.mock({ authorizeConditional }).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock({
            entities: options.entities ?? [component('api')],
          }),
      }),
      createBackendPlugin({
        pluginId: 'on-call',
        register(env) {
          env.registerInit({
            deps: {
              catalog: catalogServiceRef,
              httpAuth: coreServices.httpAuth,
              httpRouter: coreServices.httpRouter,
              permissions: coreServices.permissions,
            },
            async init(services) {
              const { router } = createReads({
                ...services,
                ...stores,
                book: options.book,
                authorizer: new EntityAuthorizer(services),
                annotations: ['callboard.io/on-call'],
                targets: { syncOne },
                ...readersOf(knex, options.book),
                now: () => new Date(clock.now),
                ...options.more,
              });
              services.httpRouter.use(router);
            },
          });
        },
      }),
    ],
  });
  const agent = request(server);
  return {
    authorizeConditional,
    clock,
    decisions,
    knex,
    stores,
    syncOne,
    /** GET below `/api/on-call/v1`, as a user unless other credentials are given. */
    get: (
      path: string,
      authorization = mockCredentials.user.header('user:default/mona'),
    ) => agent.get(`/api/on-call/v1/${path}`).set({ authorization }),
  };
}
