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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import ical, { type VEvent } from 'node-ical';
import request from 'supertest';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import {
  API,
  directory,
  fakeLedger,
  fakeShelf,
  fakeViews,
  shelvedProcedure,
  signedRun,
  SITE,
  TEAM,
} from './__testUtils__/procedures';
import { DatabaseFeedStore } from '../database/DatabaseFeedStore';
import { DatabaseReminderStore } from '../database/DatabaseReminderStore';
import { createProcedures } from './createProcedures';
import { ProcedureReader } from './ProcedureReader';
import {
  allowCalendarFeeds,
  createProcedureRoutes,
} from './createProcedureRoutes';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: {},
});

async function start() {
  const knex = await migratedDatabase();
  const clock = { now: '2026-11-20T12:00:00.000Z' };
  // Reading entities, and reading runbooks.
  const policy: Record<'entities' | 'own', AuthorizeResult> = {
    entities: AuthorizeResult.ALLOW,
    own: AuthorizeResult.ALLOW,
  };
  const readable = { refs: [API, SITE] };
  const users = { refs: [] as string[] };
  const catalog = catalogServiceMock({
    entities: [component('api'), component('site')],
  });
  catalog.getEntitiesByRefs = jest.fn(async ({ entityRefs }) => ({
    items: entityRefs.map((ref: string) =>
      readable.refs.includes(ref) ? component(ref.split('/')[1]) : undefined,
    ),
  }));
  catalog.getEntityByRef = jest.fn(async ref =>
    users.refs.includes(String(ref)) ? component('a-user') : undefined,
  );
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(async () => {}),
      fail: jest.fn(async () => {}),
    })),
  });
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.example.com/' },
          backend: { baseUrl: 'http://localhost' },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      mockServices.permissions.mock({
        authorizeConditional: async queries =>
          queries.map(({ permission }) => ({
            result: permission.name.startsWith('catalog.')
              ? policy.entities
              : policy.own,
          })) as any,
      }).factory,
      createBackendPlugin({
        pluginId: 'runbooks',
        register(env) {
          env.registerInit({
            deps: {
              auditor: coreServices.auditor,
              auth: coreServices.auth,
              catalog: catalogServiceRef,
              config: coreServices.rootConfig,
              discovery: coreServices.discovery,
              httpAuth: coreServices.httpAuth,
              httpRouter: coreServices.httpRouter,
              logger: coreServices.logger,
              permissions: coreServices.permissions,
            },
            async init(services) {
              const now = () => new Date(clock.now);
              const runbooks = [
                shelvedProcedure(),
                shelvedProcedure({ entityRef: SITE, title: 'Site check' }),
              ];
              const reader = new ProcedureReader({
                ledger: fakeLedger([signedRun('2026-11-19')]),
                holidays: [],
              });
              const { service } = createProcedures({
                ...services,
                authorizer: new EntityAuthorizer(services),
                directory,
                feedStore: new DatabaseFeedStore(knex),
                reminderStore: new DatabaseReminderStore(knex),
                notifications: { send: async () => {} },
                reader,
                shelf: fakeShelf(runbooks),
                views: fakeViews({ runbooks, reader, now }),
                now,
              });
              services.httpRouter.use(
                createProcedureRoutes({ ...services, service }),
              );
              allowCalendarFeeds(services.httpRouter);
            },
          });
        },
      }),
    ],
  });
  const agent = request(server);
  const asUser = (test: request.Test) =>
    test.set('authorization', mockCredentials.user.header());
  return {
    agent,
    auditor,
    clock,
    policy,
    readable,
    users,
    get: (path: string) => asUser(agent.get(`/api/runbooks/v1/${path}`)),
    post: (path: string) => asUser(agent.post(`/api/runbooks/v1/${path}`)),
    delete: (path: string) => asUser(agent.delete(`/api/runbooks/v1/${path}`)),
    /** Subscribes, and tells the path of the feed. */
    async subscribe(body: object = {}) {
      const { body: feed } = await asUser(
        agent.post('/api/runbooks/v1/calendar-feeds'),
      )
        .send(body)
        .expect(201);
      return new URL(feed.url).pathname;
    },
  };
}

const titlesOf = (calendar: Record<string, { title: string }[]>) =>
  [
    ...new Set(
      Object.values(calendar).flatMap(list => list.map(({ title }) => title)),
    ),
  ].sort();

const summariesOf = (text: string) => [
  ...new Set(
    Object.values(ical.sync.parseICS(text)).flatMap(found =>
      found?.type === 'VEVENT' ? [String(found.summary)] : [],
    ),
  ),
];

describeOnEachDatabase('GET /v1/procedures', () => {
  it('tells of procedures of all entities', async () => {
    const { get } = await start();
    const { body } = await get('procedures').expect(200);
    expect(titlesOf(body)).toEqual(['Daily check', 'Site check']);
    expect(body).toMatchObject({
      overdue: [],
      due: [{ title: 'Daily check' }, { title: 'Site check' }],
      done: [{ entityRef: API, occurrence: { day: '2026-11-19' } }],
    });
  });

  it('narrows to owners and states', async () => {
    const { get } = await start();
    const owned = await get(`procedures?owner=team-a`).expect(200);
    expect(titlesOf(owned.body)).toEqual(['Daily check']);
    const nobodys = await get('procedures?owner=team-b').expect(200);
    expect(titlesOf(nobodys.body)).toEqual([]);
    const due = await get('procedures?state=due&state=overdue').expect(200);
    expect(due.body.due).toHaveLength(2);
    expect([...due.body.next, ...due.body.missed]).toEqual([]);
    const wrong = await get('procedures?state=late').expect(400);
    expect(wrong.body.error.message).toMatch(/state: expected one of upcoming/);
  });

  it('tells nothing of entities that the caller may not read', async () => {
    const { get, policy, readable } = await start();
    policy.entities = AuthorizeResult.CONDITIONAL;
    readable.refs = [SITE];
    const { body } = await get('procedures').expect(200);
    expect(titlesOf(body)).toEqual(['Site check']);
    policy.entities = AuthorizeResult.DENY;
    expect(titlesOf((await get('procedures').expect(200)).body)).toEqual([]);
    policy.own = AuthorizeResult.DENY;
    await get('procedures').expect(403);
  });

  it('asks who is there', async () => {
    const { agent } = await start();
    const { status } = await agent
      .get('/api/runbooks/v1/procedures')
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});

describeOnEachDatabase('calendar feeds', () => {
  it('are read by their address alone', async () => {
    const { agent, subscribe } = await start();
    const path = await subscribe();
    expect(path).toMatch(
      /^\/api\/runbooks\/v1\/calendar-feeds\/[\w-]{43}\.ics$/,
    );
    const answer = await agent
      .get(path)
      .set('authorization', mockCredentials.none.header())
      .expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = Object.values(ical.sync.parseICS(answer.text)).filter(
      found => found?.type === 'VEVENT',
    ) as VEvent[];
    // Business days from the 16th of November to the 18th of February.
    expect(events).toHaveLength(2 * 69);
    expect(events[0].url).toBe(
      'http://portal.example.com/catalog/default/component/api/runbooks/daily-check',
    );
    const signed = events.find(({ description }) =>
      String(description).includes('signed by user:default/mock'),
    );
    expect(signed?.start.toISOString()).toBe('2026-11-19T09:00:00.000Z');
    await agent.get(path).set('if-none-match', answer.headers.etag).expect(304);
  });

  it('show what was asked for', async () => {
    const { agent, subscribe } = await start();
    const path = await subscribe({ owner: [TEAM] });
    const { text } = await agent.get(path).expect(200);
    expect(summariesOf(text)).toEqual(['Daily check (api)']);
  });

  it('show what their user could read when last seen', async () => {
    const { agent, get, policy, readable, subscribe } = await start();
    policy.entities = AuthorizeResult.CONDITIONAL;
    readable.refs = [SITE];
    const path = await subscribe();
    const read = async () =>
      summariesOf((await agent.get(path).expect(200)).text);
    expect(await read()).toEqual(['Site check (site)']);
    readable.refs = [API];
    expect(await read()).toEqual(['Site check (site)']);
    await get('procedures').expect(200);
    expect(await read()).toEqual(['Daily check (api)']);
    policy.entities = AuthorizeResult.ALLOW;
    await get('procedures').expect(200);
    expect(await read()).toHaveLength(2);
  });

  it('lapse when their user is not seen for long, and go on then', async () => {
    const { agent, clock, get, subscribe } = await start();
    const path = await subscribe();
    clock.now = '2027-02-18T12:00:00.000Z';
    const lapsed = await agent.get(path).expect(200);
    expect(summariesOf(lapsed.text)).toEqual(['This calendar has lapsed']);
    await get('procedures').expect(200);
    const { text } = await agent.get(path).expect(200);
    expect(summariesOf(text)).toContain('Daily check (api)');
  });

  it('end where their user leaves the catalog', async () => {
    const { agent, subscribe, users } = await start();
    const guest = await subscribe();
    users.refs = ['user:default/mock'];
    const path = await subscribe();
    const statusOf = async (feed: string) => (await agent.get(feed)).status;
    expect(await statusOf(path)).toBe(200);
    users.refs = [];
    expect(await statusOf(path)).toBe(404);
    // The catalog never knew this one: guests may sign in.
    expect(await statusOf(guest)).toBe(200);
  });

  it('are gone once they are taken back', async () => {
    const { agent, delete: remove, subscribe } = await start();
    const path = await subscribe();
    await subscribe();
    const { body } = await remove('calendar-feeds').expect(200);
    expect(body).toEqual({ removed: 2 });
    await agent.get(path).expect(404);
  });

  it.each(['x'.repeat(43), 'short', '%00', '..%2F..'])(
    'are not found by %s',
    async secret => {
      const { agent, subscribe } = await start();
      await subscribe();
      const url = `/api/runbooks/v1/calendar-feeds/${secret}`;
      const answer = await agent.get(`${url}.ics`).expect(404);
      expect(answer.body.error.message).toBe(
        'No calendar was found at this address',
      );
      await agent.get(url).expect(404);
    },
  );

  it('are made by users who may read runbooks, and leave an audit event', async () => {
    const { agent, auditor, policy, post } = await start();
    await agent
      .post('/api/runbooks/v1/calendar-feeds')
      .set('authorization', mockCredentials.none.header())
      .expect(401);
    await agent
      .post('/api/runbooks/v1/calendar-feeds')
      .set('authorization', mockCredentials.service.header())
      .expect(403);
    await post('calendar-feeds').send({ owner: 5 }).expect(400);
    policy.own = AuthorizeResult.DENY;
    await post('calendar-feeds').expect(403);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'runbooks-calendar-feed-create',
        severityLevel: 'medium',
      }),
    );
  });
});
