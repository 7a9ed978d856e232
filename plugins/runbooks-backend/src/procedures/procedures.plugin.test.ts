import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { ProcedureCalendar } from '@callboard/backstage-plugin-runbooks-common';
import { randomUUID } from 'node:crypto';
import { component, treeOfComponent } from '../__testUtils__/component';
import { markdown } from '../__testUtils__/markdown';
import { startRunbooks } from '../__testUtils__/startRunbooks';

const api = 'entities/component/default/api';
const DAY_MS = 86_400_000;
const dayBefore = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

const daily = (since?: string) => [
  'schedule:',
  '  rule: FREQ=DAILY',
  "  time: '00:00'",
  ...(since ? [`  start: ${since}`] : []),
];

async function start() {
  const backend = await startRunbooks({ entities: [component('api')] });
  backend.reader.trees.set(treeOfComponent('api'), {
    'docs/runbooks/old.md': markdown('Old check', daily(dayBefore(5))),
    'docs/runbooks/new.md': markdown('New check', daily()),
    'docs/runbooks/down.md': markdown('It is down'),
  });
  await backend.sync();
  const calendar = async (): Promise<ProcedureCalendar> =>
    (await backend.get('procedures').expect(200)).body;
  return { ...backend, calendar };
}

const titles = (entries: { title: string }[]) =>
  entries.map(({ title }) => title);

describeOnEachDatabase('procedures in a repository', () => {
  it('fall due, from the day on which they count', async () => {
    const { calendar } = await start();
    const found = await calendar();
    expect(titles(found.due)).toEqual(['New check', 'Old check']);
    expect(titles(found.next)).toEqual(['New check', 'Old check']);
    // What was added today was not missed before.
    expect(titles(found.missed)).toEqual(Array(5).fill('Old check'));
    expect(found.due[0].description).toBe('every day 00:00 (UTC)');
  });

  it('are signed by finishing their run, and settled by nothing else', async () => {
    const { calendar, get, post } = await start();
    const [, { runbookId, occurrence }] = (await calendar()).due;
    const { body: run } = await post(`${api}/runbooks/${runbookId}/runs`)
      .send({
        requestId: randomUUID(),
        reason: { kind: 'procedure', reference: occurrence.day },
      })
      .expect(201);
    const [, open] = (await calendar()).due;
    expect(open.occurrence).toMatchObject({ state: 'due', runId: run.id });

    await post(`runs/${run.id}/actions`)
      .send({
        actions: [{ id: randomUUID(), kind: 'finished', outcome: 'worked' }],
      })
      .expect(200);
    const found = await calendar();
    expect(titles(found.due)).toEqual(['New check']);
    expect(found.done).toMatchObject([
      {
        runbookId,
        occurrence: {
          day: occurrence.day,
          state: 'done',
          runId: run.id,
          signedBy: 'user:default/mock',
        },
      },
    ]);
    const { body } = await get(`${api}/runbooks`).expect(200);
    expect(body.runbooks).toMatchObject([
      { title: 'It is down' },
      { title: 'New check', kind: 'procedure', procedure: { state: 'due' } },
      {
        title: 'Old check',
        procedure: {
          state: 'upcoming',
          lastDone: { day: occurrence.day },
          missed: expect.arrayContaining([
            expect.objectContaining({ day: dayBefore(3), state: 'missed' }),
          ]),
        },
      },
    ]);
    expect(body.runbooks[0].procedure).toBeUndefined();
  });

  it('have their owner reminded once, and a calendar', async () => {
    const { get, notifications, post, run } = await start();
    await run('remind-of-procedures');
    await run('remind-of-procedures');
    expect(notifications).toHaveLength(2);
    expect(notifications[0]).toMatchObject({
      recipients: { type: 'entity' },
      payload: { title: expect.stringMatching(/^(Old|New) check is due$/) },
    });
    const { body } = await post('calendar-feeds').expect(201);
    const [, path] = body.url.split('/api/runbooks/v1/');
    const { text } = await get(path).expect(200);
    expect(text).toContain('SUMMARY:Old check (api)');
  });
});
