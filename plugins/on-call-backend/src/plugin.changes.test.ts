import { mockCredentials } from '@backstage/backend-test-utils';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import ical from 'node-ical';
import { entity, fileOf } from './__testUtils__/entities';
import { startOnCall } from './__testUtils__/startOnCall';

const ANN = 'user:default/ann';
const MEL = 'user:default/mel';
const DEFINITION = `
schedules:
  - id: primary
    title: Primary
    timeZone: America/Los_Angeles
    layers:
      - id: always
        rotation:
          every: week
          start: 2026-01-05T09:00
          participants: [${ANN}]
escalation:
  - id: default
    severities: [S1]
    levels:
      - title: Primary
        targets: [schedule:primary]
`;

async function start() {
  const backend = await startOnCall({
    entities: [
      entity('Component', 'api', {
        annotations: { 'callboard.io/on-call': './oncall.yaml' },
      }),
      ...['ann', 'mel', 'mock'].map(name => entity('User', name)),
    ],
  });
  backend.reader.files.set(fileOf('api'), DEFINITION);
  await backend.sync();
  const { body } = await backend.get('schedules').expect(200);
  return { ...backend, schedule: body.items[0] };
}

const soon = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toISOString();

describeOnEachDatabase('changes to a schedule of a file', () => {
  it('are read at once, and tell open pages and people', async () => {
    const {
      delete: remove,
      get,
      notifications,
      post,
      schedule,
      signals,
    } = await start();
    expect(schedule.standing.now.people).toEqual([ANN]);
    signals.length = 0;
    const override = await post(`schedules/${schedule.id}/overrides`)
      .send({ start: soon(-1), end: soon(3), person: MEL })
      .expect(201);
    const onCall = 'entities/component/default/api/on-call';
    const now = async () =>
      (await get(onCall).expect(200)).body.policies[0].levels[0].targets[0];
    expect(await now()).toMatchObject({
      people: [MEL],
      until: override.body.end,
      next: [ANN],
    });
    expect(signals.map(({ channel }) => channel)).toEqual([
      'on-call:component:default/api',
      `on-call:schedule:${schedule.id}`,
      'on-call',
    ]);
    expect(
      notifications.map(({ recipients, payload }: any) => [
        recipients.entityRef,
        payload.title,
      ]),
    ).toEqual([
      [MEL, 'You are on call: Primary'],
      [ANN, 'You are not on call any more: Primary'],
    ]);
    await remove(
      `schedules/${schedule.id}/overrides/${override.body.id}`,
    ).expect(204);
    expect(await now()).toMatchObject({ people: [ANN] });
  });

  it('find people by overrides alone, and are in calendars', async () => {
    const { get, post, schedule } = await start();
    const me = mockCredentials.user().principal.userEntityRef;
    const { body } = await post(`schedules/${schedule.id}/overrides`)
      .send({ start: soon(1), end: soon(3), person: me })
      .expect(201);
    const mine = await get('me').expect(200);
    expect(mine.body.shifts).toMatchObject([
      { scheduleId: schedule.id, start: body.start, end: body.end },
    ]);
    const feed = await post('calendar-feeds').send({}).expect(201);
    const file = String(feed.body.url).split('/').pop();
    const { text } = await get(`feeds/${file}`)
      .set('authorization', mockCredentials.none.header())
      .expect(200);
    expect(
      Object.values(ical.sync.parseICS(text)).flatMap(found =>
        found?.type === 'VEVENT' ? [found.summary] : [],
      ),
    ).toEqual(['On call: Primary']);
  });

  it('leave no hole unless that is confirmed, and take swaps of those on call', async () => {
    const { post, schedule } = await start();
    const hole = { start: soon(1), end: soon(3) };
    const refused = await post(`schedules/${schedule.id}/overrides`)
      .send(hole)
      .expect(409);
    expect(refused.body.error.message).toMatch(
      /^Nobody would be on call from .* \(America\/Los_Angeles\)/,
    );
    const nobody = await post(`schedules/${schedule.id}/overrides`)
      .send({ ...hole, person: 'user:default/nobody' })
      .expect(400);
    expect(nobody.body.error.message).toMatch(
      'person: user:default/nobody is neither a user in the catalog nor a contact of a schedule',
    );
    const swap = await post(`schedules/${schedule.id}/swaps`)
      .send({ ...hole, to: MEL })
      .expect(400);
    expect(swap.body.error.message).toMatch('you are not on call all the time');
    await post(`schedules/${schedule.id}/notes`)
      .send({ text: 'The disk of db-1 is nearly full' })
      .expect(201);
  });
});
