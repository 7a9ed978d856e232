import { runbookRunTopic } from '@callboard/backstage-plugin-runbooks-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

const DAY_MS = 86_400_000;
const api = 'entities/component/default/api';

async function start(lastReviewed: Date) {
  const backend = await startRunbooks({ entities: [component('api')] });
  backend.reader.trees.set(treeOfComponent('api'), {
    'RUNBOOK.md': markdown('It is down', [
      `last_reviewed: ${lastReviewed.toISOString().slice(0, 10)}`,
      'review_every: 30 days',
    ]),
  });
  await backend.sync();
  const listed = async (freshness: string) => {
    const { body } = await backend.get(`portfolio?freshness=${freshness}`);
    return body.totalItems;
  };
  return { ...backend, listed };
}

describeOnEachDatabase('freshness', () => {
  it('follows the outcome of runs', async () => {
    const { get, post, tell, events, listed, signals } = await start(
      new Date(Date.now() - DAY_MS),
    );
    expect(await listed('fresh')).toBe(1);
    const { body } = await get(`${api}/runbooks`);
    const [{ id }] = body.runbooks;
    const { body: run } = await post(`${api}/runbooks/${id}/runs`)
      .send({ requestId: 'request-1', reason: { kind: 'drill' } })
      .expect(201);
    expect((await get(`${api}/runbooks`)).body.runbooks[0]).toMatchObject({
      openRuns: [{ id: run.id }],
    });
    await post(`runs/${run.id}/actions`)
      .send({
        actions: [
          { id: 'action-1', kind: 'finished', outcome: 'did-not-work' },
        ],
      })
      .expect(200);
    signals.length = 0;
    for (const { topic, eventPayload } of events) {
      expect(topic).toBe(runbookRunTopic);
      await tell(topic, eventPayload);
    }
    expect(signals).toEqual(['runbooks:component:default/api', 'runbooks']);
    expect(await listed('fresh')).toBe(0);
    expect(await listed('stale')).toBe(1);
    const one = await get(`${api}/runbooks/${id}`).expect(200);
    expect(one.body).toMatchObject({
      freshness: { state: 'stale' },
      lastRun: { id: run.id, finished: { outcome: 'did-not-work' } },
      runs: [{ id: run.id }],
      openRuns: [],
    });
  });

  it('is judged anew as days go by', async () => {
    const { knex, run, listed, signals } = await start(
      new Date(Date.now() - 60 * DAY_MS),
    );
    expect(await listed('stale')).toBe(1);
    // As it was when the review was not due yet.
    await knex('shelf').update({ freshness: 'fresh' });
    signals.length = 0;
    await run('judge-freshness');
    expect(await listed('stale')).toBe(1);
    expect(signals).toEqual(['runbooks:component:default/api', 'runbooks']);
    signals.length = 0;
    await run('judge-freshness');
    expect(signals).toEqual([]);
  });
});
