import { randomUUID } from 'node:crypto';
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
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import {
  ChangeAnnouncer,
  EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import { eventually } from '@callboard/backstage-plugin-environments-node/testUtils';
import {
  onCallPermissions,
  type PageDetails,
} from '@callboard/backstage-plugin-on-call-common';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { readOptions } from '../../config/readOptions';
import { DatabasePageStore } from '../../database/DatabasePageStore';
import { DatabasePageTaskStore } from '../../database/DatabasePageTaskStore';
import { createPaging } from '../createPaging';
import { HUBOT, LEAD, MONA, TestBook, TestOverrides } from './testBook';

function userEntity(ref: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.replace('user:default/', '') },
    spec: {},
  };
}

/** A plugin of pages alone, on a book and a clock of the test. */
export async function startPaging(
  options: {
    config?: JsonObject;
    providers?: OnCallProvider[];
    /** Of another replica, to share it. */
    knex?: Knex;
  } = {},
) {
  const clock = { now: '2026-11-22T10:00:00.000Z' };
  const book = new TestBook();
  const overrides = new TestOverrides();
  const decisions: Record<string, PolicyDecision> = {};
  const signals: string[] = [];
  const events: EventParams[] = [];
  const sent: NotificationSendOptions[] = [];
  const send = jest.fn(async (notification: NotificationSendOptions) => {
    sent.push(notification);
  });
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const audit = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audit);
  const knex = await migratedDatabase(options.knex);

  const plugin = createBackendPlugin({
    pluginId: 'on-call',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
        },
        async init(services) {
          services.permissionsRegistry.addPermissions(onCallPermissions);
          const paging = createPaging({
            ...services,
            announcer: new ChangeAnnouncer(services),
            authorizer: new EntityAuthorizer(services),
            book,
            metrics: metricsServiceMock.mock(),
            options: readOptions(services.config),
            overrides,
            pages: new DatabasePageStore(knex),
            providers: options.providers ?? [],
            tasks: new DatabasePageTaskStore(knex),
            now: () => new Date(clock.now),
          });
          services.httpRouter.use(paging.router);
          await paging.start();
        },
      });
    },
  });

  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          callboard: { onCall: options.config ?? {} },
        },
      }),
      mockServices.permissions.mock({
        authorizeConditional: async (requests: any[]) =>
          requests.map(
            ({ permission }) =>
              decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
          ),
      }).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock({ entities: [MONA, HUBOT, LEAD].map(userEntity) }),
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async signal => {
            signals.push((signal as SignalPayload).channel);
          },
        }),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          publish: async event => {
            events.push(event);
          },
          subscribe: async () => {},
        }),
      }),
    ],
  });
  const url = (path: string) => `/api/on-call/v1/${path}`;
  const withToken = (authorization: string) => ({
    get: (path: string) =>
      request(server).get(url(path)).set({ authorization }),
    post: (path: string, body: object = {}) =>
      request(server).post(url(path)).set({ authorization }).send(body),
  });
  const as = (user: string) =>
    withToken(mockCredentials.user.header(`user:default/${user}`));
  // What a request sets off goes on after its answer.
  const nothingDue = () =>
    eventually(async () => {
      const due = await knex('page_tasks')
        .where('due_at', '<=', clock.now)
        .select();
      expect(due).toEqual([]);
    });
  return {
    knex,
    clock,
    book,
    overrides,
    decisions,
    signals,
    events,
    sent,
    send,
    auditor,
    audit,
    as,
    asService: () => withToken(mockCredentials.service.header()),
    /** Moves the clock there once nothing is due before, and runs a task of the scheduler to its end. */
    async runAt(now: string, task = 'escalate-pages') {
      await nothingDue();
      clock.now = now;
      await scheduler.triggerTask(task);
    },
    /** Pages, and waits until nothing about it is due any more. */
    async page(body: object = {}, user = 'caller'): Promise<PageDetails> {
      const answer = await as(user)
        .post('entities/component/default/api/pages', {
          requestId: randomUUID(),
          severity: 'S1',
          summary: 'The API answers nobody',
          ...body,
        })
        .expect(201);
      await nothingDue();
      return answer.body;
    },
    /** How a page stands. */
    async read(pageId: string, user = 'caller'): Promise<PageDetails> {
      const answer = await as(user).get(`pages/${pageId}`).expect(200);
      return answer.body;
    },
  };
}

export const PAGES_OF_API = 'entities/component/default/api/pages';
