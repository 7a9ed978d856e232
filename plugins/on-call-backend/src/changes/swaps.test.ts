import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  bookedEntity,
  HUBOT,
  MONA,
  NOW,
  OCTOCAT,
  person,
} from '../read/__testUtils__/booked';
import { MemoryBook } from '../read/__testUtils__/MemoryBook';
import { startChanges } from './__testUtils__/startChanges';

const PATH = 'schedules/file-1-primary/swaps';
const EVE = 'user:default/eve';
const at = (day: number, time: string) => `2026-11-${day}T${time}:00.000Z`;
/** In Hubot's week. */
const tuesday = { start: at(24, '10:00'), end: at(24, '14:00') };

const create = () =>
  startChanges({
    book: new MemoryBook().add(
      bookedEntity({
        people: [MONA, HUBOT, OCTOCAT].map(ref => person(ref)),
      }),
    ),
  });

async function asked(given: object = {}) {
  const started = await create();
  const { body } = await started
    .as(HUBOT)
    .post(PATH, { ...tuesday, to: OCTOCAT, reason: 'Dentist', ...given })
    .expect(201);
  const answer = (by: string, word: string) =>
    started.as(by).post(`swaps/${body.id}/answer`, { answer: word });
  return { ...started, swap: body, answer };
}

describeOnEachDatabase('swaps', () => {
  it('are asked for, and tell whom they ask', async () => {
    const { as, published, sent, swap } = await asked();
    expect(swap).toEqual({
      id: expect.any(String),
      scheduleId: 'file-1-primary',
      ...tuesday,
      from: HUBOT,
      to: OCTOCAT,
      reason: 'Dentist',
      status: 'open',
      createdAt: NOW,
    });
    expect(sent).toMatchObject([
      {
        to: OCTOCAT,
        title: 'hubot asks you to take a shift: Primary',
        description:
          'Tuesday 24 November 2026 10:00 to 14:00 (Europe/London). Dentist',
        scope: `on-call swap ${swap.id}`,
      },
    ]);
    expect(published).toHaveLength(1);
    expect((await as(OCTOCAT).get('me').expect(200)).body.swaps).toEqual([
      swap,
    ]);
    const again = await as(HUBOT)
      .post(PATH, { ...tuesday, to: OCTOCAT })
      .expect(409);
    expect(again.body.error.message).toMatch('waits for an answer');
  });

  it('make an override when they are accepted', async () => {
    const { answer, as, sent, shiftsOf, swap } = await asked();
    const { body } = await answer(OCTOCAT, 'accept').expect(200);
    expect(body).toEqual({ ...swap, status: 'accepted', answeredAt: NOW });
    expect(await shiftsOf(at(24, '09:00'), at(24, '16:00'))).toEqual([
      [at(24, '09:00'), HUBOT],
      [tuesday.start, OCTOCAT],
      [tuesday.end, HUBOT],
    ]);
    expect(sent.slice(1)).toMatchObject([
      {
        to: HUBOT,
        title: 'octocat takes your shift: Primary',
        scope: `on-call swap ${swap.id}`,
      },
    ]);
    // Sent again it changes nothing, and tells nobody.
    expect((await answer(OCTOCAT, 'accept').expect(200)).body).toEqual(body);
    expect(sent).toHaveLength(2);
    const late = await answer(HUBOT, 'withdraw').expect(409);
    expect(late.body.error.message).toBe(
      'It was accepted by user:default/octocat on Sunday 22 November 2026 12:00 (Europe/London)',
    );
    expect((await as(OCTOCAT).get('me')).body.swaps).toEqual([]);
  });

  it.each([
    ['decline', OCTOCAT, HUBOT, 'octocat cannot take your shift: Primary'],
    [
      'withdraw',
      HUBOT,
      OCTOCAT,
      'hubot does not ask you to take a shift any more: Primary',
    ],
  ])('change nothing upon %s', async (word, by, to, title) => {
    const { answer, sent, shiftsOf } = await asked();
    await answer(by, word).expect(200);
    expect(await shiftsOf(tuesday.start, tuesday.end)).toEqual([
      [tuesday.start, HUBOT],
    ]);
    expect(sent.at(-1)).toMatchObject({ to, title });
    await answer(OCTOCAT, 'accept').expect(409);
  });

  it('are answered by the one who is asked, and withdrawn by the one who asked', async () => {
    const { answer, as, auditor, decisions } = await asked();
    const refused = await answer(HUBOT, 'accept').expect(403);
    expect(refused.body.error.message).toBe(
      'Only user:default/octocat, who is asked, can accept it',
    );
    await answer(MONA, 'decline').expect(403);
    await answer(OCTOCAT, 'withdraw').expect(403);
    const wrong = await answer(OCTOCAT, 'perhaps').expect(400);
    expect(wrong.body.error.message).toMatch(
      'answer: expected an answer of accept, decline or withdraw',
    );
    await as(MONA).post('swaps/none/answer', { answer: 'accept' }).expect(404);
    decisions['catalog.entity.read'] = { result: AuthorizeResult.DENY };
    const hidden = await answer(OCTOCAT, 'accept').expect(404);
    expect(hidden.body.error.message).toMatch(/^No swap /);
    delete decisions['catalog.entity.read'];
    decisions['on-call.override'] = { result: AuthorizeResult.DENY };
    await answer(OCTOCAT, 'accept').expect(403);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'on-call-swap-answer' }),
    );
  });

  it('expire when the shift begins', async () => {
    const { answer, as, clock } = await asked();
    clock.now = tuesday.start;
    const late = await answer(OCTOCAT, 'accept').expect(409);
    expect(late.body.error.message).toBe(
      'The shift began on Tuesday 24 November 2026 10:00 (Europe/London), so that the swap has expired',
    );
    expect((await as(OCTOCAT).get('me')).body.swaps).toEqual([]);
  });

  it('are not accepted where who asked is not on call any more', async () => {
    const { answer, as, shiftsOf } = await asked();
    await as(MONA)
      .post('schedules/file-1-primary/overrides', {
        start: at(24, '13:00'),
        end: at(24, '15:00'),
        person: EVE,
      })
      .expect(201);
    const late = await answer(OCTOCAT, 'accept').expect(409);
    expect(late.body.error.message).toMatch(
      'user:default/hubot is not on call any more all the time from Tuesday 24 November 2026 10:00 to 14:00',
    );
    // Nothing of it was kept: it can still be declined.
    expect(await shiftsOf(tuesday.start, at(24, '13:00'))).toEqual([
      [tuesday.start, HUBOT],
    ]);
    await answer(OCTOCAT, 'decline').expect(200);
  });

  it.each([
    [{ to: HUBOT }, /to: expected somebody other than yourself/],
    [{ to: 'user:default/nobody' }, /to: user:default\/nobody is neither/],
    [{ to: 'group:default/team-a' }, /to: expected the ref of a user/],
    [
      { start: at(22, '10:00'), end: at(22, '14:00') },
      /start: it has begun already/,
    ],
    [
      { start: at(23, '08:00') },
      /start: you are not on call all the time from Monday 23 November 2026 08:00 to Tuesday 24 November 2026 14:00 \(Europe\/London\)/,
    ],
    [
      { end: '2027-03-24T10:00:00Z' },
      /end: expected an instant at most 90 days/,
    ],
  ])('are refused with %j', async (given, message) => {
    const { as, sent } = await create();
    const { body } = await as(HUBOT)
      .post(PATH, { ...tuesday, to: OCTOCAT, ...given })
      .expect(400);
    expect(body.error.message).toMatch(message);
    expect(sent).toEqual([]);
  });

  it('let one of two answers win', async () => {
    const { answer, knex, sent } = await asked();
    const answers = await Promise.all([
      answer(OCTOCAT, 'accept'),
      answer(HUBOT, 'withdraw'),
      answer(OCTOCAT, 'decline'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.error.message).toMatch(
        /^It was (accepted|declined|withdrawn) by user:default\/\w+ on Sunday 22 November 2026 12:00/,
      );
    }
    const [{ status }] = await knex('swaps').select();
    expect(await knex('overrides').select()).toHaveLength(
      status === 'accepted' ? 1 : 0,
    );
    // The question, and one answer.
    expect(sent).toHaveLength(2);
  });

  it('give one shift to one of two who were asked for it', async () => {
    const { answer, as, knex } = await asked();
    const { body } = await as(HUBOT)
      .post(PATH, { ...tuesday, to: EVE })
      .expect(201);
    const answers = await Promise.all([
      answer(OCTOCAT, 'accept'),
      as(EVE).post(`swaps/${body.id}/answer`, { answer: 'accept' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await knex('overrides').select()).toHaveLength(1);
  });
});

describeOnEachDatabase('notes', () => {
  const notes = 'schedules/file-1-primary/notes';

  it('are shown to whoever is on call next', async () => {
    const { as, published } = await create();
    const { body } = await as(MONA)
      .post(notes, { text: ' The disk of db-1 is nearly full.\n' })
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      scheduleId: 'file-1-primary',
      text: 'The disk of db-1 is nearly full.',
      author: MONA,
      createdAt: NOW,
    });
    expect(published).toHaveLength(1);
    const read = await as(HUBOT).get('schedules/file-1-primary').expect(200);
    expect(read.body.notes).toEqual([body]);
  });

  it('are of 1 to 4,000 characters, by those who may change', async () => {
    const { as, decisions } = await create();
    for (const text of ['  ', 'x'.repeat(4001), 5]) {
      const { body } = await as(MONA).post(notes, { text }).expect(400);
      expect(body.error.message).toBe(
        'text: expected a text of 1 to 4,000 characters',
      );
    }
    await as(MONA)
      .post(notes, { text: 'x'.repeat(4000) })
      .expect(201);
    decisions['on-call.override'] = { result: AuthorizeResult.DENY };
    await as(MONA).post(notes, { text: 'x' }).expect(403);
  });
});
