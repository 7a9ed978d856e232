import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { entity, fileOf } from './__testUtils__/entities';
import { startOnCall } from './__testUtils__/startOnCall';

const ANN = 'user:default/ann';
const MEL = 'user:default/mel';

const definition = `
schedules:
  - id: primary
    title: Primary
    timeZone: America/Los_Angeles
    layers:
      - id: week
        rotation:
          every: week
          start: 2026-01-05T09:00
          participants: [${ANN}]
escalation:
  - id: default
    severities: [S1, S2]
    levels:
      - title: Primary
        targets: [schedule:primary]
        escalateAfter: { S1: 30 minutes }
      - title: Manager
        targets: [${MEL}]
`;

const ref = 'component:default/api';
const path = 'entities/component/default/api';

async function start() {
  const backend = await startOnCall({
    entities: [
      entity('Component', 'api', {
        annotations: { 'callboard.io/on-call': './oncall.yaml' },
      }),
      entity('User', 'ann'),
      entity('User', 'mel'),
    ],
  });
  backend.reader.files.set(fileOf('api'), definition);
  await backend.sync();
  return backend;
}

describeOnEachDatabase('the plugin', () => {
  it('pages whom the definition names, and shows it on the tab', async () => {
    const { post, get, notifications, run, knex } = await start();
    const { body: page } = await post(`${path}/pages`)
      .send({ requestId: 'r-1', severity: 'S1', summary: 'The API is down' })
      .expect(201);
    await eventually(() =>
      expect(notifications).toMatchObject([
        {
          recipients: { type: 'entity', entityRef: ANN },
          payload: {
            severity: 'critical',
            link: `/catalog/default/component/api/on-call?page=${page.id}`,
          },
        },
      ]),
    );
    const { body: tab } = await get(`${path}/on-call`).expect(200);
    expect(tab.pages).toMatchObject([{ id: page.id, status: 'open' }]);

    // As if half an hour had passed.
    await eventually(async () => {
      const due = await knex('page_tasks')
        .where({ name: 'tell-level 0 1' })
        .update({ due_at: new Date().toISOString() });
      expect(due).toBe(1);
    });
    await run('escalate-pages');
    expect(notifications).toHaveLength(2);
    expect(notifications[1]).toMatchObject({ recipients: { entityRef: MEL } });

    const { body: answered } = await post(
      `pages/${page.id}/acknowledge`,
    ).expect(200);
    expect(answered).toMatchObject({
      entityRef: ref,
      status: 'acknowledged',
      level: 1,
    });
    const { body: after } = await get(`${path}/on-call`).expect(200);
    expect(after.pages).toMatchObject([{ status: 'acknowledged' }]);
  });

  it('looks for hand-offs on the scheduler, and for how pages stand at providers', async () => {
    const { run, notifications } = await start();
    await run('tell-of-hand-offs');
    await run('follow-pages');
    expect(notifications).toEqual([]);
  });
});
