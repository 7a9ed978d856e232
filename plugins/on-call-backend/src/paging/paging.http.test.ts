import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { startPaging, PAGES_OF_API } from './__testUtils__/startPaging';
import { API, DESK, HUBOT, LEAD, MONA, POLICY } from './__testUtils__/testBook';

const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const wish = { severity: 'S1', summary: 'The API answers nobody' };

describeOnEachDatabase('a page', () => {
  it('is stored, told to the first level at once, and acknowledged', async () => {
    const { page, read, as, sent, signals, events, auditor, audit } =
      await startPaging();
    const made = await page();
    expect(made).toMatchObject({
      entityRef: API,
      policyId: 'file-default',
      severity: 'S1',
      summary: 'The API answers nobody',
      createdBy: 'user:default/caller',
      createdAt: '2026-11-22T10:00:00.000Z',
      status: 'open',
      level: 0,
      may: { acknowledge: true, resolve: true },
    });
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: MONA },
        payload: {
          title: 'S1 API: The API answers nobody',
          description:
            'Paged by caller · Primary · acknowledge it once you are on it',
          link: `/catalog/default/component/api/on-call?page=${made.id}`,
          severity: 'critical',
          topic: 'on-call',
          scope: `on-call page ${made.id} level 0`,
        },
      },
    ]);
    expect(await read(made.id)).toMatchObject({
      status: 'open',
      escalatesAt: '2026-11-22T10:30:00.000Z',
      deliveries: [
        {
          level: 0,
          round: 0,
          person: MONA,
          via: 'notification',
          state: 'sent',
          at: '2026-11-22T10:00:00.000Z',
        },
      ],
      people: { [MONA]: { name: 'Mona' } },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'on-call-page',
        severityLevel: 'medium',
        meta: { entityRef: API },
      }),
    );
    expect(audit.success).toHaveBeenCalledWith({
      meta: { pageId: made.id, policyId: 'file-default', severity: 'S1' },
    });
    expect(signals.slice(0, 2)).toEqual([`on-call:${API}`, 'on-call']);

    const { body } = await as('mona')
      .post(`pages/${made.id}/acknowledge`)
      .expect(200);
    expect(body).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: MONA,
    });
    const { body: again } = await as('hubot')
      .post(`pages/${made.id}/acknowledge`)
      .expect(200);
    expect(again).toEqual(body);
    expect(events.map(({ eventPayload }: any) => eventPayload.kind)).toEqual([
      'created',
      'acknowledged',
    ]);
    expect(audit.success).toHaveBeenLastCalledWith({
      meta: { entityRef: API, status: 'acknowledged' },
    });
  });

  it('is made once by a request, however often that comes', async () => {
    const { as, sent, events } = await startPaging();
    const body = { ...wish, requestId: 'r-1' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        as('caller').post(PAGES_OF_API, body).expect(201),
      ),
    );
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
    await eventually(() => expect(sent).toHaveLength(1));
    expect(events).toHaveLength(1);
    const stolen = await as('thief').post(PAGES_OF_API, body).expect(409);
    expect(stolen.body.error.message).toBe(
      'requestId: "r-1" was used for another page; expected a new one for each page',
    );
  });

  it('may have a long summary, of which nothing is lost', async () => {
    const { page, sent } = await startPaging();
    const summary = 'ä'.repeat(500);
    await page({ summary });
    const { title, description } = sent[0].payload;
    expect(title).toHaveLength(255);
    expect(description).toMatch(`${summary}\nPaged by caller`);
  });

  it('escalates while nobody answers, and says in the end that nobody did', async () => {
    const { page, read, runAt, sent, events, as } = await startPaging();
    const { id } = await page();
    await runAt('2026-11-22T10:29:59.999Z');
    expect(sent).toHaveLength(1);
    await runAt('2026-11-22T10:30:00.000Z');
    expect(sent.slice(1)).toMatchObject([
      { recipients: { entityRef: LEAD }, payload: { severity: 'critical' } },
    ]);
    expect(await read(id)).toMatchObject({ status: 'open', level: 1 });
    await runAt('2026-11-22T11:30:00.000Z');
    expect(sent.slice(2)).toMatchObject([
      {
        recipients: { entityRef: ['user:default/caller', MONA, LEAD] },
        payload: {
          title: 'Nobody answered: S1 API: The API answers nobody',
          scope: `on-call page ${id} exhausted`,
        },
      },
    ]);
    expect(await read(id)).toMatchObject({ status: 'exhausted' });
    expect(events.map(({ eventPayload }: any) => eventPayload.kind)).toEqual([
      'created',
      'escalated',
      'exhausted',
    ]);
    const { body } = await as('lead').post(`pages/${id}/resolve`).expect(200);
    expect(body).toMatchObject({ status: 'resolved', resolvedBy: LEAD });
    await as('lead').post(`pages/${id}/resolve`).expect(200);
    await as('lead').post(`pages/${id}/acknowledge`).expect(200);
    expect(await read(id)).toMatchObject({
      status: 'resolved',
      resolvedAt: '2026-11-22T11:30:00.000Z',
    });
    expect(await read(id)).not.toHaveProperty('acknowledgedBy');
  });

  it('is told in vain for an hour that nobody answered, and no longer', async () => {
    const { page, read, runAt, send } = await startPaging();
    const { id } = await page();
    await runAt('2026-11-22T10:30:00.000Z');
    send.mockRejectedValue(new Error('unreachable'));
    await runAt('2026-11-22T11:30:00.000Z');
    expect(await read(id)).toMatchObject({ status: 'exhausted' });
    for (let minute = 0; minute < 70; minute++) {
      await runAt(
        new Date(Date.UTC(2026, 10, 22, 11, 31 + minute)).toISOString(),
      );
    }
    expect(send).toHaveBeenCalledTimes(2 + 60);
  });

  it('escalates no more once somebody is on it', async () => {
    const { page, runAt, sent, as } = await startPaging();
    const { id } = await page();
    await as('mona').post(`pages/${id}/acknowledge`).expect(200);
    await runAt('2026-11-22T15:00:00.000Z');
    expect(sent).toHaveLength(1);
  });

  it('goes to whoever is on call when a level is told, overrides included', async () => {
    const { page, overrides, sent } = await startPaging();
    overrides.items.push({
      id: 'o-1',
      scheduleId: 'file-primary',
      start: '2026-11-22T09:00:00.000Z',
      end: '2026-11-22T11:00:00.000Z',
      person: HUBOT,
      createdBy: MONA,
      createdAt: '2026-11-20T00:00:00.000Z',
    });
    await page({ severity: 'S2' });
    expect(sent).toMatchObject([
      { recipients: { entityRef: HUBOT }, payload: { severity: 'high' } },
    ]);
  });

  it('waits for nobody where nobody is on call', async () => {
    const { page, overrides, sent, read } = await startPaging();
    overrides.items.push({
      id: 'o-1',
      scheduleId: 'file-primary',
      start: '2026-11-22T09:00:00.000Z',
      end: '2026-11-22T11:00:00.000Z',
      createdBy: MONA,
      createdAt: '2026-11-20T00:00:00.000Z',
    });
    // A severity that would stay at the first level.
    const { id } = await page({ severity: 'S3' });
    expect(sent).toMatchObject([{ recipients: { entityRef: LEAD } }]);
    expect((await read(id)).deliveries).toMatchObject([
      { level: 0, state: 'nobody' },
      { level: 1, state: 'sent', person: LEAD },
    ]);
  });

  it('goes on where nobody knows who is on call', async () => {
    const { page, book, sent, read, runAt } = await startPaging();
    const [booked] = book.schedules;
    book.schedules = [];
    const { id } = await page();
    expect((await read(id)).deliveries).toMatchObject([
      {
        state: 'nobody',
        error: 'Who is on call for Primary is not known at this time.',
      },
      { level: 1, person: LEAD, state: 'sent' },
    ]);
    expect(sent).toHaveLength(1);

    // Cannot be understood by the resolver.
    book.schedules = [
      { ...booked, schedule: { ...booked.schedule, timeZone: 'Mars/Olympus' } },
    ];
    const { id: second } = await page();
    expect((await read(second)).deliveries).toMatchObject([
      { state: 'nobody' },
      { level: 1, state: 'sent' },
    ]);

    jest.spyOn(book, 'schedule').mockRejectedValue(new Error('no database'));
    const { id: third } = await page();
    for (const time of ['10:00:05', '10:00:15', '10:00:35']) {
      await runAt(`2026-11-22T${time}.000Z`);
    }
    expect((await read(third)).deliveries).toEqual([]);
    await runAt('2026-11-22T10:01:15.000Z');
    expect((await read(third)).deliveries).toMatchObject([
      {
        state: 'nobody',
        error:
          'Who is on call for Primary could not be read. The log of the backend says why.',
      },
      { level: 1, person: LEAD, state: 'sent' },
    ]);
  });

  it('says how to reach who cannot be notified, and goes on', async () => {
    const { page, book, sent, read } = await startPaging();
    const ghost = 'user:default/ghost';
    const targets = [DESK, ghost].map(ref => ({
      kind: 'person' as const,
      ref,
    }));
    book.policies = [
      {
        ...POLICY,
        levels: [{ ...POLICY.levels[0], targets }, POLICY.levels[1]],
      },
    ];
    const { id } = await page();
    const { deliveries, people } = await read(id);
    expect(deliveries).toMatchObject([
      {
        person: DESK,
        state: 'failed',
        error:
          'Security desk is no user of the catalog and gets no notifications: call +1-555-0199.',
      },
      {
        person: ghost,
        state: 'failed',
        error:
          'ghost is no user of the catalog and gets no notifications: nobody said how else to reach them.',
      },
      { level: 1, person: LEAD, state: 'sent' },
    ]);
    expect(people[DESK]).toMatchObject({ name: 'Security desk' });
    expect(sent).toHaveLength(1);
  });

  it('tries again to tell whom it could not tell, and then goes on', async () => {
    const { page, read, runAt, send, sent } = await startPaging();
    send.mockRejectedValueOnce(new Error('unreachable'));
    const { id } = await page();
    expect((await read(id)).deliveries).toMatchObject([
      {
        state: 'failed',
        error: 'The notification for Mona could not be sent: call +1-555-0102.',
      },
    ]);
    await runAt('2026-11-22T10:00:05.000Z');
    const told = await read(id);
    expect(told.deliveries).toMatchObject([{ state: 'sent', person: MONA }]);
    expect(told.deliveries[0]).not.toHaveProperty('error');
    expect(told.escalatesAt).toBe('2026-11-22T10:30:00.000Z');
    expect(sent).toHaveLength(1);

    send.mockImplementation(async ({ payload }) => {
      if (payload.scope?.endsWith('level 0')) {
        throw new Error('unreachable');
      }
    });
    const { id: other } = await page();
    for (const time of ['10:00:10', '10:00:20', '10:00:40', '10:01:20']) {
      await runAt(`2026-11-22T${time}.000Z`);
    }
    expect((await read(other)).deliveries).toMatchObject([
      { level: 0, person: MONA, state: 'failed' },
      { level: 1, person: LEAD, state: 'sent' },
    ]);
  });

  it('is refused in words', async () => {
    const { as, book } = await startPaging();
    const messageOf = async (
      body: object,
      status: number,
      path = PAGES_OF_API,
    ) => {
      const answer = await as('caller')
        .post(path, { requestId: `${Math.random()}`, ...wish, ...body })
        .expect(status);
      return answer.body.error.message;
    };
    expect(await messageOf({ severity: 'P1' }, 400)).toBe(
      'severity: "P1" is no severity of API escalation; expected one of S1, S2, S3',
    );
    expect(await messageOf({ policyId: 'other' }, 400)).toBe(
      'policyId: "other" is no escalation policy of component:default/api; expected file-default',
    );
    expect(await messageOf({ summary: ' ' }, 400)).toBe(
      'summary: expected one sentence of 1 to 500 characters',
    );
    expect(await messageOf({ requestId: '' }, 400)).toMatch(/^requestId: /);
    expect(
      await messageOf({}, 404, 'entities/component/default/other/pages'),
    ).toBe(
      'component:default/other has no escalation policy, so nobody can be paged about it',
    );
    book.policies = [POLICY, { ...POLICY, id: 'file-second' }];
    expect(await messageOf({}, 400)).toBe(
      'policyId: component:default/api has several escalation policies; expected one of file-default, file-second',
    );
    book.policies = [];
    book.read = false;
    expect(await messageOf({}, 404)).toMatch(/was not read yet/);
  });

  it('cannot be made too often by one caller', async () => {
    const { page, as, clock, sent } = await startPaging({
      config: { paging: { perMinute: 2 } },
    });
    const first = { requestId: 'r-1' };
    await page(first);
    await page();
    const body = { ...wish, requestId: 'r-2' };
    const refused = await as('caller').post(PAGES_OF_API, body).expect(429);
    expect(refused.body.error).toMatchObject({
      name: 'TooManyPagesError',
      message:
        'You paged about component:default/api 2 times within a minute, which is the most there may be; wait a minute, or look at the pages that are open',
    });
    // Asking again for one that was made, and somebody else, is another matter.
    await page(first);
    await page({}, 'hubot');
    expect(sent).toHaveLength(3);
    clock.now = '2026-11-22T10:01:00.000Z';
    await as('caller').post(PAGES_OF_API, body).expect(201);
  });

  it('is listed page by page, newest first', async () => {
    const { page, as, clock } = await startPaging({
      config: { paging: { perMinute: 10 } },
    });
    const made: string[] = [];
    for (const second of [0, 1, 1, 2, 3]) {
      clock.now = `2026-11-22T10:00:0${second}.000Z`;
      made.unshift((await page()).id);
    }
    const listed: string[] = [];
    let cursor = '';
    do {
      const { body } = await as('caller')
        .get(`${PAGES_OF_API}?limit=2${cursor}`)
        .expect(200);
      listed.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    expect([...listed].sort()).toEqual([...made].sort());
    expect(listed.slice(0, 2)).toEqual(made.slice(0, 2));
    expect(listed.at(-1)).toBe(made.at(-1));
    const { body } = await as('caller')
      .get(`${PAGES_OF_API}?cursor=nonsense`)
      .expect(400);
    expect(body.error.message).toMatch(/^cursor: /);
  });

  it('is for those who may page; whoever was told may always acknowledge', async () => {
    const { page, as, decisions, asService } = await startPaging();
    const { id } = await page();
    decisions['on-call.page'] = deny;
    const refused = await as('caller')
      .post(PAGES_OF_API, { ...wish, requestId: 'r-2' })
      .expect(403);
    expect(refused.body.error.message).toBe(
      'The permission on-call.page is not granted',
    );
    await as('caller').post(`pages/${id}/acknowledge`).expect(403);
    await as('caller').post(`pages/${id}/resolve`).expect(403);
    const { body: seen } = await as('caller').get(`pages/${id}`).expect(200);
    expect(seen.may).toEqual({ acknowledge: false, resolve: false });

    decisions['catalog.entity.read'] = deny;
    decisions['on-call.read'] = deny;
    await as('caller').get(`pages/${id}`).expect(403);
    await as('caller').get(PAGES_OF_API).expect(403);
    const { body } = await as('mona').get(`pages/${id}`).expect(200);
    expect(body.may).toEqual({ acknowledge: true, resolve: false });
    await as('mona').post(`pages/${id}/resolve`).expect(403);
    await as('mona').post(`pages/${id}/acknowledge`).expect(200);

    delete decisions['on-call.read'];
    delete decisions['on-call.page'];
    const { body: unknown } = await as('caller').get(`pages/${id}`).expect(404);
    expect(unknown.error.message).toBe(`No page ${id} was found`);
    await as('caller').get('pages/none').expect(404);
    decisions['catalog.entity.read'] = { result: AuthorizeResult.ALLOW };
    const { body: made } = await asService()
      .post(PAGES_OF_API, { ...wish, requestId: 'r-3' })
      .expect(201);
    expect(made.createdBy).toBe(mockCredentials.service().principal.subject);
  });
});
