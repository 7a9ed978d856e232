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
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import ical, { type VEvent } from 'node-ical';
import request from 'supertest';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { user } from '../changes/__testUtils__/startChanges';
import { DatabaseChangeStores } from '../database/DatabaseChangeStores';
import { DatabaseFeedStore } from '../database/DatabaseFeedStore';
import {
  booked,
  bookedEntity,
  HUBOT,
  MONA,
  NOW,
  OCTOCAT,
} from '../read/__testUtils__/booked';
import { readersOf } from '../read/__testUtils__/keepBook';
import { MemoryBook } from '../read/__testUtils__/MemoryBook';
import { component } from '../read/__testUtils__/startReads';
import { createReads } from '../read/createReads';
import { allowCalendarFeeds } from './createFeedRoutes';
import { createFeeds } from './createFeeds';

const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

async function start() {
  const knex = await migratedDatabase();
  const stores = new DatabaseChangeStores(knex);
  const book = new MemoryBook()
    .add(
      bookedEntity({
        schedules: [
          booked(),
          booked({
            id: 'ends',
            title: 'Ends',
            base: {
              kind: 'layers',
              layers: [
                {
                  id: 'day',
                  start: '2026-11-20T09:00',
                  end: '2026-11-24T09:00',
                  unit: 'day',
                  length: 1,
                  participants: [OCTOCAT],
                  restrictions: [],
                },
              ],
            },
          }),
        ],
      }),
    )
    .add(
      bookedEntity({
        entityRef: 'component:default/hidden',
        schedules: [booked({ id: 'secret', title: 'Secret' })],
        people: [],
      }),
    );
  const clock = { now: NOW };
  const now = () => new Date(clock.now);
  const decisions: Record<string, PolicyDecision> = {};
  const readable = { entities: [component('api')] };
  const users = { entities: [user('mona')] };
  const catalog = catalogServiceMock({ entities: [] });
  catalog.getEntityByRef = jest.fn(async ref =>
    users.entities.find(
      ({ metadata }) => `user:default/${metadata.name}` === ref,
    ),
  );
  catalog.getEntitiesByRefs = jest.fn(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      readable.entities.find(
        ({ metadata }) => `component:default/${metadata.name}` === ref,
      ),
    ),
  }));
  const auditor = mockServices.auditor.mock();
  const audit = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audit);
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.example.com/' },
          backend: { baseUrl: 'http://localhost' },
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
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createBackendPlugin({
        pluginId: 'on-call',
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
              permissions: coreServices.permissions,
            },
            async init(services) {
              const shared = {
                ...services,
                ...stores,
                authorizer: new EntityAuthorizer(services),
                book,
                now,
              };
              const feeds = createFeeds({
                ...shared,
                feedStore: new DatabaseFeedStore(knex),
              });
              const reads = createReads({
                ...shared,
                annotations: [],
                feeds: feeds.rights,
                targets: { syncOne: async () => undefined },
                ...readersOf(knex, book),
              });
              allowCalendarFeeds(services.httpRouter);
              services.httpRouter.use(feeds.router);
              services.httpRouter.use(reads.router);
            },
          });
        },
      }),
    ],
  });
  const agent = request(server);
  const url = (path: string) => `/api/on-call/v1/${path}`;
  const as = (userRef: string) => {
    const authorization = mockCredentials.user.header(userRef);
    return {
      get: (path: string) => agent.get(url(path)).set({ authorization }),
      post: (path: string, body: object) =>
        agent.post(url(path)).set({ authorization }).send(body),
      delete: (path: string) => agent.delete(url(path)).set({ authorization }),
    };
  };
  const none = { authorization: mockCredentials.none.header() };
  return {
    as,
    audit,
    clock,
    decisions,
    knex,
    readable,
    stores,
    users,
    /** GET without credentials. */
    fetch: (path: string) => agent.get(path).set(none),
    /** Makes a feed, and tells its id and the path that it is read by. */
    async subscribe(body: object = {}, userRef = MONA) {
      const answer = await as(userRef).post('calendar-feeds', body).expect(201);
      return {
        id: answer.body.id as string,
        path: new URL(answer.body.url).pathname,
      };
    },
  };
}

const eventsOf = (text: string) =>
  (
    Object.values(ical.sync.parseICS(text)).filter(
      found => found?.type === 'VEVENT',
    ) as VEvent[]
  ).map(({ summary, start: begin, end, url, uid, description }) => ({
    summary,
    start: begin.toISOString(),
    end: end!.toISOString(),
    url,
    uid,
    description,
  }));

describeOnEachDatabase('calendar feeds', () => {
  it('of a schedule are read by their address alone', async () => {
    const { fetch, stores, subscribe } = await start();
    await stores.overrides.add({
      id: 'o',
      scheduleId: 'file-1-primary',
      start: '2026-11-24T10:00:00.000Z',
      end: '2026-11-24T12:00:00.000Z',
      person: OCTOCAT,
      createdBy: MONA,
      createdAt: NOW,
    });
    const { path } = await subscribe({ scheduleId: 'file-1-primary' });
    expect(path).toMatch(/^\/api\/on-call\/v1\/feeds\/[\w-]{43}\.ics$/);
    const answer = await fetch(path).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain('X-WR-CALNAME:Primary');
    const events = eventsOf(answer.text);
    expect(
      events
        .slice(0, 5)
        .map(({ summary, start: begin, end }) => [summary, begin, end]),
    ).toEqual([
      // Before the schedule began nobody was; no further back than is looked.
      [
        'Nobody is on call: Primary',
        '2026-10-01T00:00:00.000Z',
        '2026-11-16T09:00:00.000Z',
      ],
      ['mona: Primary', '2026-11-16T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
      [
        'hubot: Primary',
        '2026-11-23T09:00:00.000Z',
        '2026-11-24T10:00:00.000Z',
      ],
      [
        'octocat: Primary',
        '2026-11-24T10:00:00.000Z',
        '2026-11-24T12:00:00.000Z',
      ],
      [
        'hubot: Primary',
        '2026-11-24T12:00:00.000Z',
        '2026-11-30T09:00:00.000Z',
      ],
    ]);
    expect(events[3].description).toBe(
      [
        'On call: octocat.',
        'Changed by an override.',
        'Until Tuesday 24 November 2026 12:00 (Europe/London).',
        'http://portal.example.com/on-call/schedules/file-1-primary',
      ].join('\n'),
    );
    // The last one goes on beyond the 90 days, to its true end.
    expect(events.at(-1)?.end).toBe('2027-02-22T09:00:00.000Z');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('stay the same until something changes', async () => {
    const { clock, fetch, stores, subscribe } = await start();
    const { path } = await subscribe({ scheduleId: 'file-1-primary' });
    const { headers } = await fetch(path).expect(200);
    clock.now = '2026-11-22T17:00:00.000Z';
    await fetch(path).set('if-none-match', headers.etag).expect(304);
    await stores.overrides.add({
      id: 'o',
      scheduleId: 'file-1-primary',
      start: '2026-11-24T10:00:00.000Z',
      end: '2026-11-24T12:00:00.000Z',
      person: OCTOCAT,
      createdBy: MONA,
      createdAt: NOW,
    });
    const changed = await fetch(path)
      .set('if-none-match', headers.etag)
      .expect(200);
    expect(changed.headers.etag).not.toBe(headers.etag);
  });

  it('of a person have their shifts of all schedules', async () => {
    const { fetch, subscribe } = await start();
    const monas = await subscribe();
    const { text } = await fetch(monas.path).expect(200);
    expect(new Set(eventsOf(text).map(({ summary }) => summary))).toEqual(
      new Set(['On call: Primary', 'On call: Secret']),
    );
    expect(text).toContain('X-WR-CALNAME:My on-call shifts');
    const octocats = await subscribe({}, OCTOCAT);
    const his = await fetch(octocats.path).expect(200);
    expect(eventsOf(his.text)).toMatchObject([
      {
        summary: 'On call: Ends',
        start: '2026-11-20T09:00:00.000Z',
        end: '2026-11-24T09:00:00.000Z',
      },
    ]);
    expect(eventsOf(text).map(({ start: begin }) => begin)).toContain(
      '2026-11-16T09:00:00.000Z',
    );
  });

  it('show what their user could read when last seen', async () => {
    const { as, decisions, fetch, readable, subscribe } = await start();
    const mine = await subscribe();
    const secret = await subscribe({ scheduleId: 'secret' });
    const summaries = async () => [
      ...new Set(
        eventsOf((await fetch(mine.path).expect(200)).text).map(
          ({ summary }) => summary,
        ),
      ),
    ];
    expect(await summaries()).toHaveLength(2);
    decisions['catalog.entity.read'] = conditional;
    await as(MONA).get('me').expect(200);
    expect(await summaries()).toEqual(['On call: Primary']);
    await fetch(secret.path).expect(404);
    await as(MONA).post('calendar-feeds', { scheduleId: 'secret' }).expect(404);
    readable.entities = [component('hidden')];
    await as(MONA).get('me').expect(200);
    expect(await summaries()).toEqual(['On call: Secret']);
    await fetch(secret.path).expect(200);
  });

  it('lapse when their user is not seen for long, and end where they left', async () => {
    const { as, clock, fetch, subscribe, users } = await start();
    const { path } = await subscribe();
    clock.now = '2027-02-21T12:00:00.000Z';
    const lapsed = await fetch(path).expect(200);
    expect(eventsOf(lapsed.text)).toMatchObject([
      { summary: 'This calendar has lapsed' },
    ]);
    await as(MONA).get('me').expect(200);
    const { text } = await fetch(path).expect(200);
    expect(eventsOf(text)[0].summary).toMatch(/^On call: /);
    users.entities = [];
    await fetch(path).expect(404);
  });

  it('are listed without their addresses, and taken back', async () => {
    const { as, audit, fetch, knex, subscribe } = await start();
    const { id, path } = await subscribe({ scheduleId: 'ends' });
    const { body } = await as(MONA).get('calendar-feeds').expect(200);
    expect(body).toEqual({
      items: [{ id, scheduleId: 'ends', createdAt: NOW }],
    });
    expect((await as(HUBOT).get('calendar-feeds')).body.items).toEqual([]);
    const secret = /([\w-]{43})\.ics$/.exec(path)![1];
    expect(JSON.stringify(await knex('calendar_feeds').select())).not.toContain(
      secret,
    );
    expect(JSON.stringify(audit.success.mock.calls)).not.toContain(secret);
    await as(HUBOT).delete(`calendar-feeds/${id}`).expect(404);
    await fetch(path).expect(200);
    await as(MONA).delete(`calendar-feeds/${id}`).expect(204);
    await fetch(path).expect(404);
    await as(MONA).delete(`calendar-feeds/${id}`).expect(404);
  });

  it('are ten of a user at most, the newest', async () => {
    const { as, clock, subscribe } = await start();
    const first = await subscribe();
    for (let count = 1; count <= 10; count++) {
      clock.now = new Date(Date.parse(NOW) + count * 1000).toISOString();
      await subscribe();
    }
    const { items } = (await as(MONA).get('calendar-feeds')).body;
    expect(items).toHaveLength(10);
    expect(items[0].createdAt).toBe(clock.now);
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(first.id);
  });

  it('are for users who may read on-call', async () => {
    const { as, decisions, fetch } = await start();
    await as(MONA)
      .post('calendar-feeds', {})
      .set({ authorization: mockCredentials.none.header() })
      .expect(401);
    await as(MONA)
      .post('calendar-feeds', {})
      .set({ authorization: mockCredentials.service.header() })
      .expect(403);
    await as(MONA).post('calendar-feeds', { scheduleId: 5 }).expect(400);
    await as(MONA).post('calendar-feeds', { scheduleId: 'none' }).expect(404);
    decisions['on-call.read'] = { result: AuthorizeResult.DENY };
    await as(MONA).post('calendar-feeds', {}).expect(403);
    for (const file of [`${'x'.repeat(43)}.ics`, 'x.ics', '%00.ics', 'x']) {
      const { body } = await fetch(`/api/on-call/v1/feeds/${file}`).expect(404);
      expect(body.error.message).toBe('No calendar was found at this address');
    }
  });
});
