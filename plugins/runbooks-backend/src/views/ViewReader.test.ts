import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { treeOfComponent } from '../__testUtils__/component';
import { markdown } from '../__testUtils__/markdown';
import {
  alarm,
  EVERYBODY,
  refOf,
  startViews,
} from './__testUtils__/startViews';

const DAILY = [
  'schedule: { rule: FREQ=DAILY, time: "09:00", timeZone: UTC, onNonBusinessDays: skip }',
];

async function start() {
  const test = await startViews();
  test.reader.trees.set(treeOfComponent('api'), {
    'docs/runbooks/down.md': markdown('It is down', ["alarms: ['api-*']"]),
    'docs/runbooks/daily.md': markdown('Daily check', DAILY),
  });
  test.reader.trees.set(treeOfComponent('web'), {});
  test.reader.trees.set(EVERYBODY, { 'all.md': markdown('For everybody') });
  await test.sync();
  const replica = test.replica();
  const counts = async () => {
    const rows = async (table: string) => {
      const [{ total }]: any[] = await test
        .knex(table)
        .whereNotNull('format')
        .count({ total: '*' });
      return Number(total);
    };
    return [await rows('entity_views'), await rows('runbook_views')];
  };
  const runbooks = async (name: string, from = replica) => {
    const tab = await from.tab(name);
    return tab?.kind === 'runbooks' ? tab.runbooks : [];
  };
  return { ...test, main: replica, counts, runbooks };
}

describeOnEachDatabase('views', () => {
  it('are made by whoever reads first, and read by one statement from then on', async () => {
    const { main, knex, counts } = await start();
    expect(await counts()).toEqual([0, 0]);
    const first = await main.tab('api');
    expect(await counts()).toEqual([1, 3]);
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    expect(await main.tab('api')).toEqual(first);
    expect(statements).toHaveLength(1);
  });

  it('are made beforehand, and anew when they are made otherwise', async () => {
    const { counts, main, replica, knex, signal } = await start();
    await main.keeper.run(signal);
    expect(await counts()).toEqual([2, 4]);
    const formats = () => knex('runbook_views').distinct().pluck('format');
    const before = await formats();
    const other = replica({ holidays: ['2026-11-23'] });
    const { next } = await other.calendar();
    expect(next[0].occurrence.day).toBe('2026-11-24');
    await other.keeper.run(signal);
    const after = await formats();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect((await main.calendar()).next[0].occurrence.day).toBe('2026-11-23');
  });

  it('tell at once, on every replica, of what was acknowledged', async () => {
    const {
      main,
      replica,
      runbooks,
      ids,
      start: begin,
      ...test
    } = await start();
    const other = replica();
    const [daily] = await ids('api');
    await Promise.all([main.tab('api'), other.tab('api'), main.calendar()]);
    const { id } = await begin('api', daily, {
      kind: 'procedure',
      reference: '2026-11-20',
    });
    const [shown] = await runbooks('api', other);
    expect(shown).toMatchObject({
      title: 'Daily check',
      openRuns: [{ id, progress: { ticked: 0 } }],
      procedure: { state: 'due', open: { runId: id } },
    });
    await test.tick(id);
    expect((await runbooks('api', other))[0].openRuns).toMatchObject([
      { id, progress: { ticked: 1 } },
    ]);
    await test.finish(id);
    const [done] = await runbooks('api', other);
    expect(done).toMatchObject({
      openRuns: [],
      lastRun: { id },
      procedure: { state: 'upcoming', lastDone: { runId: id } },
    });
    expect((await main.calendar()).done).toHaveLength(1);
    await test.fire('api', [
      alarm('api'),
      alarm('api', { resultId: 'other', subject: 'other' }),
    ]);
    expect(await other.tab('api')).toMatchObject({
      firing: [{ runbooks: [{ title: 'It is down' }] }, { runbooks: [] }],
    });
  });

  it('change as time goes by', async () => {
    const { runbooks, pass } = await start();
    const state = async () => (await runbooks('api'))[0].procedure?.state;
    expect(await state()).toBe('due');
    pass(14 * 3600 - 1);
    expect(await state()).toBe('due');
    pass(1);
    expect(await state()).toBe('overdue');
    pass(3 * 24 * 3600);
    expect((await runbooks('api'))[0].procedure?.missed).toHaveLength(1);
  });

  it('are not kept where what they were made of changed meanwhile', async () => {
    const { knex, stores, main, runbooks, ids, start: begin } = await start();
    await main.tab('api');
    const [daily] = await ids('api');
    const named = { entity_ref: refOf('api'), runbook_id: daily };
    const [before] = await knex('runbook_views').where(named).select();
    const { id } = await begin('api', daily, { kind: 'drill' });
    // By somebody who read the runs before.
    const late = {
      entityRef: refOf('api'),
      runbookId: daily,
      stamp: before.stamp,
      view: JSON.parse(before.view),
    };
    await stores.views.putRunbooks([late], before.format);
    const [shown] = await runbooks('api');
    expect(shown.openRuns).toMatchObject([{ id }]);
  });

  it('are gone with the entity', async () => {
    const { main, stores, runbooks, knex } = await start();
    await main.tab('api');
    await stores.targets.remove([refOf('api')]);
    expect(await main.tab('api')).toBeUndefined();
    await stores.shelf.removeEntities([refOf('api')]);
    for (const table of ['entity_views', 'runbook_views', 'target_trees']) {
      expect(await knex(table).where({ entity_ref: refOf('api') })).toEqual([]);
    }
    expect(await runbooks('web')).toHaveLength(1);
  });

  it('tell of alarms without a runbook, made by whoever asks', async () => {
    const { main, fire } = await start();
    await fire('web', [
      alarm('web'),
      alarm('web', { tier: 'staging', environment: 'stage' }),
    ]);
    await fire('api', [alarm('api')]);
    expect((await main.gaps()).alarms).toMatchObject([
      { entityRef: refOf('web'), owner: 'group:default/team-a' },
    ]);
    await fire('web', []);
    expect((await main.gaps()).alarms).toEqual([]);
  });
});
