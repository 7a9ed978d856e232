import {
  coreServices,
  createServiceFactory,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { entity, fileOf } from './__testUtils__/entities';
import { startOnCall } from './__testUtils__/startOnCall';
import {
  calendarOf,
  CalendarServer,
} from './absences/__testUtils__/CalendarServer';

const ME = mockCredentials.user().principal.userEntityRef;
const SECRET = 'k3y-0f-mine';
const DEFINITION = `
schedules:
  - id: primary
    title: Primary
    timeZone: America/Los_Angeles
    layers:
      - id: always
        rotation: { every: week, start: 2026-01-05T09:00, participants: [${ME}] }
`;
const HOUR_MS = 3_600_000;
const soon = (hours: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + hours * HOUR_MS);

describeOnEachDatabase('absences', () => {
  let server: CalendarServer;
  const told: unknown[][] = [];
  const decisions = { result: AuthorizeResult.ALLOW as AuthorizeResult };

  beforeEach(async () => {
    server = await new CalendarServer().listen();
    told.length = 0;
    decisions.result = AuthorizeResult.ALLOW;
  });

  afterEach(() => server.close());

  const start = async (allow = ['127.0.0.1']) => {
    const logger: LoggerService = {
      ...mockServices.logger.mock(),
      child: () => logger,
      info: (...words) => told.push(words),
      debug: (...words) => told.push(words),
      warn: (...words) => told.push(words),
      error: (...words) => told.push(words),
    };
    const auditor = mockServices.auditor.mock();
    const audit = {
      success: jest.fn(async () => {}),
      fail: jest.fn(async () => {}),
    };
    auditor.createEvent.mockResolvedValue(audit);
    const backend = await startOnCall({
      entities: [
        entity('Component', 'api', {
          annotations: { 'callboard.io/on-call': './oncall.yaml' },
        }),
        entity('User', 'mock'),
      ],
      config: { calendars: { allow, timeout: '3s' } },
      features: [
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => auditor,
        }),
        mockServices.permissions.mock({
          authorizeConditional: async (requests: any[]) =>
            requests.map(({ permission }) => ({
              result: permission.name.startsWith('on-call')
                ? decisions.result
                : AuthorizeResult.ALLOW,
            })),
        } as any).factory,
      ],
    });
    backend.reader.files.set(fileOf('api'), DEFINITION);
    await backend.sync();
    return {
      ...backend,
      auditor,
      audit,
      url: `http://127.0.0.1:${server.port}/${SECRET}/me.ics`,
      set: (url: unknown) => backend.put('me/absences').send({ url }),
      async mine() {
        const { body } = await backend.get('me').expect(200);
        return body;
      },
    };
  };

  it('are read from a calendar, and tell shifts that they conflict with', async () => {
    const { audit, auditor, get, knex, mine, run, set, url } = await start();
    const [from, to] = [soon(24), soon(48)];
    server.text = calendarOf({ start: from, end: to, title: 'Surgery' });
    await set(url).expect(204);
    expect(server.asked).toEqual([]);
    const host = `127.0.0.1:${server.port}`;
    expect((await mine()).absences).toEqual({ host });
    await run('read-absences');
    await run('read-absences');
    expect(server.asked).toEqual([`/${SECRET}/me.ics`]);

    const conflict = {
      person: ME,
      start: from.toISOString(),
      end: to.toISOString(),
    };
    const { absences, conflicts } = await mine();
    expect(absences).toEqual({ host, observedAt: expect.any(String) });
    expect(conflicts).toMatchObject([conflict]);
    const { scheduleId } = conflicts[0];
    const concerns = await get('concerns?days=7').expect(200);
    expect(concerns.body.conflicts).toMatchObject([conflict]);
    const schedule = await get(`schedules/${scheduleId}`).expect(200);
    expect(schedule.body.conflicts).toMatchObject([conflict]);

    expect(audit.success.mock.calls).toEqual([[{ meta: { host } }]]);
    const answers = [absences, conflicts, concerns.body, schedule.body];
    const events = [auditor.createEvent.mock.calls, audit.fail.mock.calls].map(
      calls => JSON.stringify(calls, skipRequests),
    );
    expect(JSON.stringify([answers, events, told])).not.toContain(SECRET);
    expect(JSON.stringify(await knex('absences').select())).not.toContain(
      'Surgery',
    );
  });

  it('stay as they were while the calendar cannot be read, with the reason', async () => {
    const { knex, mine, run, set, url } = await start();
    server.text = calendarOf({ start: soon(24), end: soon(48), title: 'Away' });
    await set(url).expect(204);
    await run('read-absences');
    const good = await mine();
    server.status = 503;
    await knex('absence_calendars').update({ due_at: soon(-1).toISOString() });
    await run('read-absences');
    const kept = await mine();
    expect(kept.conflicts).toEqual(good.conflicts);
    expect(kept.absences).toEqual({
      ...good.absences,
      error: `127.0.0.1:${server.port} answers 503.`,
    });
    // The same one again is read at once, and keeps what is known.
    server.status = 200;
    server.text = 'Surgery of mine';
    await set(url).expect(204);
    await run('read-absences');
    const broken = await mine();
    expect(broken.conflicts).toEqual(good.conflicts);
    expect(broken.absences.error).toBe(
      'It is no calendar in the ICS format, or a broken one.',
    );
    expect(JSON.stringify(told)).not.toMatch(/Surgery|k3y/);
    expect(JSON.stringify(told)).toContain('answers 503');
  });

  it('are forgotten with their calendar', async () => {
    const { delete: remove, knex, mine, run, set, url } = await start();
    server.text = calendarOf({ start: soon(24), end: soon(48), title: 'Away' });
    await set(url).expect(204);
    await run('read-absences');
    await set(`${url}?another`).expect(204);
    expect((await mine()).conflicts).toEqual([]);
    await run('read-absences');
    expect((await mine()).conflicts).toHaveLength(1);
    await remove('me/absences').expect(204);
    await remove('me/absences').expect(204);
    const { absences, conflicts } = await mine();
    expect([absences, conflicts]).toEqual([undefined, []]);
    expect(await knex('absence_calendars').select()).toEqual([]);
    expect(await knex('absences').select()).toEqual([]);
  });

  it('are read from checked addresses alone, also behind redirects', async () => {
    const { mine, run, set, url } = await start();
    const refused = await set('http://169.254.169.254/latest').expect(400);
    expect(refused.body.error.message).toBe(
      'url: 169.254.169.254 is an address at which a cloud provider hands out credentials.',
    );
    server.location = `http://127.0.0.2:${server.port}/${SECRET}`;
    await set(url).expect(204);
    await run('read-absences');
    expect((await mine()).absences.error).toBe(
      '127.0.0.2 is the portal itself (loopback). If it is meant to be read, add "127.0.0.2" to callboard.onCall.calendars.allow.',
    );
    expect(server.asked).toHaveLength(1);
    server.location = 'http://169.254.169.254/latest/meta-data';
    await set(`${url}?2`).expect(204);
    await run('read-absences');
    expect((await mine()).absences.error).toBe(
      '169.254.169.254 is an address at which a cloud provider hands out credentials.',
    );
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  it('are told to whoever is on call then, once of each shift', async () => {
    const { knex, notifications, run, set, url } = await start();
    const [from, to] = [soon(24), soon(26)];
    server.text = calendarOf(
      { start: from, end: to, title: 'Surgery' },
      { start: soon(30), end: soon(31), title: 'Surgery again' },
      { start: soon(29 * 24), end: soon(30 * 24), title: 'Much later' },
    );
    await run('tell-of-absences');
    expect(notifications).toEqual([]);
    await set(url).expect(204);
    await run('read-absences');
    await Promise.all([run('tell-of-absences'), run('tell-of-absences')]);
    await run('tell-of-absences');
    expect(notifications).toEqual([
      {
        recipients: { type: 'entity', entityRef: ME },
        payload: expect.objectContaining({
          title: 'You are on call while you are away: Primary',
          description: expect.stringContaining('(America/Los_Angeles)'),
          link: '/on-call?view=mine',
        }),
      },
    ]);
    expect(JSON.stringify(notifications)).not.toMatch(/Surgery|k3y/);
    expect(await knex('absence_notices').select()).toHaveLength(1);
  });

  it('are of users who may read who is on call', async () => {
    const { audit, delete: remove, knex, put, set, url } = await start();
    const service = mockCredentials.service.header();
    await set(url).set('authorization', service).expect(403);
    decisions.result = AuthorizeResult.DENY;
    await set(url).expect(403);
    await remove('me/absences').expect(403);
    decisions.result = AuthorizeResult.ALLOW;
    const broken = await put('me/absences')
      .set('content-type', 'application/json')
      .send(`{"url": ${SECRET}`)
      .expect(400);
    expect(broken.body.error.message).toBe('expected a JSON object with url');
    expect(await knex('absence_calendars').select()).toEqual([]);
    expect(audit.fail).toHaveBeenCalledTimes(4);
  });

  it('do not tell the address where the database fails', async () => {
    const { audit, knex, set, url } = await start();
    await knex.schema.dropTable('absence_calendars');
    const { body } = await set(url).expect(500);
    expect(body.error.message).toMatch(
      /A calendar of absences could not be kept/,
    );
    const failures = audit.fail.mock.calls.flat().map(String);
    expect(failures).toHaveLength(1);
    expect(JSON.stringify([body, failures, told])).not.toContain(SECRET);
  });
});

/** What an audit event takes of a request is its method and its path. */
function skipRequests(key: string, value: unknown): unknown {
  return key === 'request' ? undefined : value;
}
