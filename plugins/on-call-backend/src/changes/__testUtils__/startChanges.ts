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
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import request from 'supertest';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import type { BookChange } from '../../book/BookChange';
import { DatabaseChangeStores } from '../../database/DatabaseChangeStores';
import { NOW } from '../../read/__testUtils__/booked';
import type { MemoryBook } from '../../read/__testUtils__/MemoryBook';
import { component } from '../../read/__testUtils__/startReads';
import { createReads } from '../../read/createReads';
import { keepBook, readersOf } from '../../read/__testUtils__/keepBook';
import { createChanges } from '../createChanges';

export function user(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}

/** A plugin that changes schedules of a book of the test, and reads them. */
export async function startChanges(options: {
  book: MemoryBook;
  providers?: OnCallProvider[];
}) {
  const knex = await migratedDatabase();
  await keepBook(knex, options.book);
  const stores = new DatabaseChangeStores(knex);
  const clock = { now: NOW };
  const now = () => new Date(clock.now);
  const decisions: Record<string, PolicyDecision> = {};
  const sent: { to: string; title: string; description?: string }[] = [];
  const published: BookChange[] = [];
  const resweep = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock();
  const audit = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audit);
  const { server } = await startTestBackend({
    features: [
      mockServices.permissions.mock({
        authorizeConditional: async (requests: any[]) =>
          requests.map(
            ({ permission }) =>
              decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
          ),
      }).factory,
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock({
            entities: [
              component('api'),
              ...['mona', 'hubot', 'octocat', 'eve'].map(user),
            ],
          }),
      }),
      createBackendPlugin({
        pluginId: 'on-call',
        register(env) {
          env.registerInit({
            deps: {
              auditor: coreServices.auditor,
              catalog: catalogServiceRef,
              httpAuth: coreServices.httpAuth,
              httpRouter: coreServices.httpRouter,
              logger: coreServices.logger,
              permissions: coreServices.permissions,
            },
            async init(services) {
              const shared = {
                ...services,
                authorizer: new EntityAuthorizer(services),
                book: options.book,
                now,
              };
              const { router } = createChanges({
                ...shared,
                stores,
                providers: options.providers ?? [],
                resweep,
                publisher: {
                  publish: async change => {
                    published.push(change);
                  },
                },
                notifications: {
                  send: async ({ recipients, payload }) => {
                    sent.push({
                      to: String((recipients as any).entityRef),
                      ...payload,
                    });
                  },
                },
              });
              services.httpRouter.use(router);
              services.httpRouter.use(
                createReads({
                  ...shared,
                  ...stores,
                  annotations: [],
                  targets: { syncOne: async () => undefined },
                  ...readersOf(knex, options.book),
                }).router,
              );
            },
          });
        },
      }),
    ],
  });
  const url = (path: string) => `/api/on-call/v1/${path}`;
  return {
    audit,
    auditor,
    clock,
    decisions,
    knex,
    published,
    resweep,
    /** Notifications. */
    sent,
    stores,
    /** Requests of somebody, by the ref of a User. */
    as(userRef: string) {
      const authorization = mockCredentials.user.header(userRef);
      return {
        get: (path: string) =>
          request(server).get(url(path)).set({ authorization }),
        post: (path: string, body: object) =>
          request(server).post(url(path)).set({ authorization }).send(body),
        delete: (path: string) =>
          request(server).delete(url(path)).set({ authorization }),
      };
    },
    /** Who is on call in a window, with the hours of it. */
    async shiftsOf(from: string, to: string, scheduleId = 'file-1-primary') {
      const { body } = await request(server)
        .get(url(`schedules/${scheduleId}?from=${from}&to=${to}`))
        .set({ authorization: mockCredentials.user.header() })
        .expect(200);
      return body.shifts.map(({ start, people }: any) => [start, ...people]);
    },
  };
}
