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
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
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
import {
  ChangeAnnouncer,
  EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import {
  runbooksPermissions,
  type RunbookDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { DatabaseRunStores } from '../../database/DatabaseRunStores';
import type { ShelvedRunbook } from '../../shelf/ShelvedRunbook';
import { createRuns } from '../createRuns';
import { FakeShelf, shelvedRunbook } from './shelvedRunbook';

export const ENVIRONMENTS: RunbookDetails['environments'] = [
  {
    name: 'dev',
    title: 'Development',
    tier: 'development',
    variables: { environment: 'dev', stack: 'api-dev' },
  },
  {
    name: 'prod',
    title: 'Production',
    tier: 'production',
    variables: { environment: 'prod', stack: 'api-prod' },
  },
];

/** A plugin of runs alone, on a shelf of the test. */
export async function startRuns(
  options: {
    runbooks?: ShelvedRunbook[];
    /** By the name of a permission; allowed where absent. */
    decisions?: Record<string, PolicyDecision>;
    github?: object[];
    githubTimeoutMs?: number;
    /** Of another replica, to share it. */
    knex?: Knex;
  } = {},
) {
  const signals: string[] = [];
  const events: EventParams[] = [];
  const subscriptions: EventsServiceSubscribeOptions[] = [];
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const audit = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audit);
  const knex = await migratedDatabase(options.knex);
  const stores = new DatabaseRunStores(knex);
  const shelf = new FakeShelf(options.runbooks ?? [shelvedRunbook()]);
  const decisions = options.decisions ?? {};

  const plugin = createBackendPlugin({
    pluginId: 'runbooks',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
        },
        async init(services) {
          services.permissionsRegistry.addPermissions(runbooksPermissions);
          const runs = createRuns({
            ...services,
            stores,
            shelf,
            authorizer: new EntityAuthorizer(services),
            announcer: new ChangeAnnouncer(services),
            surroundings: {
              environmentsOf: async () => ENVIRONMENTS,
              variablesOf: async (_, environment) =>
                ENVIRONMENTS.find(({ name }) => name === environment)
                  ?.variables ?? {},
            },
            metrics: metricsServiceMock.mock(),
            githubTimeoutMs: options.githubTimeoutMs,
          });
          runs.routes.forEach(routes => services.httpRouter.use(routes));
          await runs.start();
        },
      });
    },
  });

  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({
        data: { integrations: { github: options.github ?? [] } } as any,
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
        factory: () => catalogServiceMock({ entities: [] }),
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
          subscribe: async subscription => {
            subscriptions.push(subscription);
          },
        }),
      }),
    ],
  });
  const url = (path: string) => `/api/runbooks/v1/${path}`;
  const as = (user: string) => {
    const authorization = mockCredentials.user.header(`user:default/${user}`);
    return {
      get: (path: string) =>
        request(server).get(url(path)).set({ authorization }),
      post: (path: string, body: object) =>
        request(server).post(url(path)).set({ authorization }).send(body),
    };
  };
  return {
    knex,
    stores,
    shelf,
    decisions,
    signals,
    events,
    auditor,
    audit,
    server,
    as,
    /** Hands an event to whoever listens. */
    async deliver(topic: string, eventPayload: unknown) {
      for (const { topics, onEvent } of subscriptions) {
        if (topics.includes(topic)) {
          await onEvent({ topic, eventPayload });
        }
      }
    },
    follow: () => scheduler.triggerTask('follow-automations'),
    /** Starts a run as somebody, and says what the backend answers. */
    async start(user = 'one', body: object = {}) {
      const answer = await as(user)
        .post('entities/component/default/api/runbooks/website-down/runs', {
          requestId: `${Math.random()}`,
          reason: { kind: 'drill' },
          ...body,
        })
        .expect(201);
      return answer.body;
    },
  };
}
