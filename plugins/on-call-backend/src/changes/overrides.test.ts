import { mockCredentials } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import {
  API,
  booked,
  bookedEntity,
  DESK,
  HUBOT,
  MONA,
  NOW,
  OCTOCAT,
  person,
} from '../read/__testUtils__/booked';
import { MemoryBook } from '../read/__testUtils__/MemoryBook';
import { startChanges } from './__testUtils__/startChanges';

const PATH = 'schedules/file-1-primary/overrides';
const at = (day: number, time: string) => `2026-11-${day}T${time}:00.000Z`;
/** In Hubot's week. */
const tuesday = { start: at(24, '10:00'), end: at(24, '14:00') };

const create = () =>
  startChanges({
    book: new MemoryBook()
      .add(
        bookedEntity({
          people: [
            person(MONA, { name: 'Mona Lisa' }),
            person(HUBOT, { timeZone: 'America/New_York' }),
            person(OCTOCAT),
            person(DESK, {
              channels: [{ kind: 'phone', address: '+1-555-0100' }],
            }),
          ],
        }),
      )
      .add(bookedEntity({ entityRef: 'component:default/hidden', people: [] })),
  });

describeOnEachDatabase('overrides', () => {
  it('have somebody on call instead, and tell whom it concerns', async () => {
    const { as, audit, auditor, published, sent, shiftsOf } = await create();
    const { body } = await as(MONA)
      .post(PATH, {
        start: '2026-11-24T11:00:00+01:00',
        end: tuesday.end,
        person: OCTOCAT,
        reason: ' Dentist ',
      })
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      scheduleId: 'file-1-primary',
      ...tuesday,
      person: OCTOCAT,
      reason: 'Dentist',
      createdBy: MONA,
      createdAt: NOW,
    });
    expect(await shiftsOf(at(24, '09:00'), at(24, '16:00'))).toEqual([
      [at(24, '09:00'), HUBOT],
      [tuesday.start, OCTOCAT],
      [tuesday.end, HUBOT],
    ]);
    expect(sent).toMatchObject([
      {
        to: OCTOCAT,
        title: 'You are on call: Primary',
        description:
          'Tuesday 24 November 2026 10:00 to 14:00 (Europe/London). Changed by Mona Lisa. Dentist',
        link: '/on-call/schedules/file-1-primary',
      },
      {
        to: HUBOT,
        title: 'You are not on call any more: Primary',
        description:
          'Tuesday 24 November 2026 05:00 to 09:00 (America/New_York). Changed by Mona Lisa. Dentist',
      },
    ]);
    expect(published).toEqual([
      {
        entityRefs: [API, 'component:default/hidden'],
        scheduleIds: ['file-1-primary'],
      },
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'on-call-override-create',
        meta: { scheduleId: 'file-1-primary' },
      }),
    );
    expect(audit.success).toHaveBeenCalledWith({
      meta: { overrideId: body.id, ...tuesday, person: OCTOCAT },
    });
  });

  it('begin now at the earliest, and tell nobody of what they did themselves', async () => {
    const { as, sent, shiftsOf } = await create();
    const { body } = await as(HUBOT)
      .post(PATH, {
        start: at(22, '08:00'),
        end: at(22, '18:00'),
        person: HUBOT,
      })
      .expect(201);
    expect(body.start).toBe(NOW);
    expect(await shiftsOf(at(22, '08:00'), at(22, '19:00'))).toEqual([
      [at(22, '08:00'), MONA],
      [NOW, HUBOT],
      [at(22, '18:00'), MONA],
    ]);
    expect(sent.map(({ to }) => to)).toEqual([MONA]);
  });

  it('name contacts, too, who get no notification', async () => {
    const { as, sent } = await create();
    await as(HUBOT)
      .post(PATH, { ...tuesday, person: DESK })
      .expect(201);
    expect(sent).toEqual([]);
  });

  it('leave a hole only where that is confirmed', async () => {
    const { as, audit, published, shiftsOf } = await create();
    const { body } = await as(MONA).post(PATH, tuesday).expect(409);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      message:
        'Nobody would be on call from Tuesday 24 November 2026 10:00 to 14:00 (Europe/London). Name somebody, or confirm the hole.',
    });
    expect(published).toEqual([]);
    expect(audit.fail).toHaveBeenCalledTimes(1);
    await as(MONA)
      .post(PATH, { ...tuesday, confirmHole: true })
      .expect(201);
    expect(await shiftsOf(tuesday.start, tuesday.end)).toEqual([
      [tuesday.start],
    ]);
    // The hole is there already.
    await as(MONA).post(PATH, tuesday).expect(201);
  });

  it.each([
    [{ start: 'tomorrow' }, /start: expected an instant by ISO 8601/],
    [{ start: '2026-11-24T10:00:00' }, /start: expected an instant/],
    [{ end: at(24, '10:00') }, /end: expected an instant after start/],
    [
      { start: at(20, '10:00'), end: at(21, '10:00') },
      /end: it passed already, and the past cannot be changed/,
    ],
    [{ end: '2027-02-23T10:00:00Z' }, /at most 90 days after start/],
    [
      { person: 'user:default/nobody' },
      /person: user:default\/nobody is neither a user in the catalog nor a contact/,
    ],
    [{ person: 'contact:nobody' }, /person: contact:nobody is neither/],
    [
      { person: 'group:default/team-a' },
      /person: expected the ref of a person/,
    ],
    [{ reason: 'x'.repeat(501) }, /reason: expected a text of at most 500/],
  ])('are refused with %j', async (given, message) => {
    const { as, published } = await create();
    const { body } = await as(MONA)
      .post(PATH, { ...tuesday, person: OCTOCAT, ...given })
      .expect(400);
    expect(body.error.message).toMatch(message);
    expect(published).toEqual([]);
  });

  it('are taken back, but for what has passed of them', async () => {
    const { as, clock, knex, sent, shiftsOf } = await create();
    const { body } = await as(MONA)
      .post(PATH, { ...tuesday, person: OCTOCAT })
      .expect(201);
    clock.now = at(24, '12:00');
    sent.length = 0;
    await as(MONA).delete(`${PATH}/${body.id}`).expect(204);
    expect(await shiftsOf(at(24, '09:00'), at(24, '16:00'))).toEqual([
      [at(24, '09:00'), HUBOT],
      [tuesday.start, OCTOCAT],
      [at(24, '12:00'), HUBOT],
    ]);
    expect(sent.map(({ to, title }) => [to, title])).toEqual([
      [HUBOT, 'You are on call: Primary'],
      [OCTOCAT, 'You are not on call any more: Primary'],
    ]);
    // Once more changes nothing, and tells nobody.
    await as(HUBOT).delete(`${PATH}/${body.id}`).expect(204);
    expect(sent).toHaveLength(2);
    expect(await knex('overrides').select()).toMatchObject([
      {
        end_at: at(24, '12:00'),
        planned_end_at: tuesday.end,
        removed_by: MONA,
        removed_at: at(24, '12:00'),
      },
    ]);
  });

  it('leave nothing where nothing of them has passed', async () => {
    const { as, knex, shiftsOf } = await create();
    const { body } = await as(MONA)
      .post(PATH, { ...tuesday, person: OCTOCAT })
      .expect(201);
    await as(MONA).delete(`${PATH}/${body.id}`).expect(204);
    const window = [at(24, '09:00'), at(24, '16:00')] as const;
    expect(await shiftsOf(...window)).toEqual([[at(24, '09:00'), HUBOT]]);
    const read = await as(MONA).get(
      `schedules/file-1-primary?from=${window[0]}&to=${window[1]}`,
    );
    expect(read.body.overrides).toEqual([]);
    expect(await knex('overrides').select()).toHaveLength(1);
  });

  it('are not taken back once they are over, nor where that tears a hole', async () => {
    const book = new MemoryBook().add(
      bookedEntity({
        schedules: [booked({ base: { kind: 'layers', layers: [] } })],
      }),
    );
    const { as, clock } = await startChanges({ book });
    const { body } = await as(MONA)
      .post(PATH, { ...tuesday, person: OCTOCAT })
      .expect(201);
    const refused = await as(MONA).delete(`${PATH}/${body.id}`).expect(409);
    expect(refused.body.error.message).toMatch(
      'Nobody would be on call from Tuesday 24 November 2026 10:00 to 14:00 (Europe/London)',
    );
    clock.now = tuesday.end;
    const over = await as(MONA)
      .delete(`${PATH}/${body.id}?confirmHole=true`)
      .expect(400);
    expect(over.body.error.message).toBe(
      'It ended on Tuesday 24 November 2026 14:00 (Europe/London); what has passed stays as it was',
    );
    clock.now = at(24, '13:00');
    await as(MONA).delete(`${PATH}/${body.id}?confirmHole=true`).expect(204);
    await as(MONA).delete(`${PATH}/none`).expect(404);
  });

  it('are for users who may change, of schedules that they may read', async () => {
    const { as, decisions } = await create();
    const body = { ...tuesday, person: OCTOCAT };
    await as(MONA).post('schedules/none/overrides', body).expect(404);
    decisions['catalog.entity.read'] = { result: AuthorizeResult.DENY };
    const hidden = await as(MONA).post(PATH, body).expect(404);
    expect(hidden.body.error.message).toBe(
      'No schedule file-1-primary was found',
    );
    delete decisions['catalog.entity.read'];
    decisions['on-call.override'] = { result: AuthorizeResult.DENY };
    await as(MONA).post(PATH, body).expect(403);
    await as(MONA).delete(`${PATH}/x`).expect(403);
    delete decisions['on-call.override'];
    decisions['on-call.read'] = { result: AuthorizeResult.DENY };
    await as(MONA).post(PATH, body).expect(403);
    delete decisions['on-call.read'];
    await as(MONA)
      .post(PATH, body)
      .set({ authorization: mockCredentials.service.header() })
      .expect(403);
    await as(MONA)
      .post(PATH, body)
      .set({ authorization: mockCredentials.none.header() })
      .expect(401);
  });

  it('go to the provider that keeps the schedule', async () => {
    const provider = {
      id: 'pagerduty',
      annotations: [],
      bind: () => [],
      sweep: async () => ({ readings: [], failures: [] }),
      overrides: { create: jest.fn(async (..._: unknown[]) => {}) },
    };
    const book = new MemoryBook().add(
      bookedEntity({ schedules: [booked({}, { provider: 'pagerduty' })] }),
    );
    const { as, knex, resweep } = await startChanges({
      book,
      providers: [provider],
    });
    await as(MONA)
      .post(PATH, { ...tuesday, person: OCTOCAT })
      .expect(201);
    expect(provider.overrides.create).toHaveBeenCalledWith(
      'file-1-primary',
      expect.objectContaining({
        ...tuesday,
        person: OCTOCAT,
        createdBy: MONA,
      }),
      expect.objectContaining({ ref: OCTOCAT }),
    );
    expect(resweep).toHaveBeenCalledWith('file-1-primary', 'pagerduty');
    expect(await knex('overrides').select()).toEqual([]);
    provider.overrides.create.mockRejectedValue(
      new InputError('PagerDuty has no such user'),
    );
    const refused = await as(MONA)
      .post(PATH, { ...tuesday, person: OCTOCAT })
      .expect(400);
    expect(refused.body.error.message).toBe('PagerDuty has no such user');
    expect(resweep).toHaveBeenCalledTimes(1);
  });
});
