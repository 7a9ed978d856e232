import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import {
  finished,
  noted,
  runRecord,
  startRun,
  ticked,
} from '../runs/__testUtils__/runRecord';
import { testRunbook } from '../runs/__testUtils__/shelvedRunbook';
import { DatabaseRunStores } from './DatabaseRunStores';

const API = 'component:default/api';

async function createStores() {
  return new DatabaseRunStores(await migratedDatabase());
}

const at = (minute: number) =>
  `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;

describeOnEachDatabase('DatabaseRunStore', () => {
  it('starts one run for a request, however often it comes', async () => {
    const { runs } = await createStores();
    const [one, two] = [runRecord(), runRecord()];
    const again = { ...two, requestId: one.requestId };
    const event = (id: string) => ({
      id,
      kind: 'started' as const,
      reason: one.reason,
      at: one.startedAt,
      by: one.startedBy,
    });
    const answers = await Promise.all([
      runs.start(one, testRunbook(), event('1')),
      runs.start(again, testRunbook(), event('2')),
    ]);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(answers[0].run).toEqual(answers[1].run);
    const { id } = answers[0].run;
    expect((await runs.read(id))?.events).toHaveLength(1);
    expect(await runs.list(API, { limit: 10 })).toHaveLength(1);
  });

  it('gives back what was put in', async () => {
    const { runs } = await createStores();
    const run = runRecord({
      environment: 'prod',
      variables: { stack: 'api-prod' },
      repository: { host: 'h', owner: 'o', name: 'n', branch: 'main' },
      reason: { kind: 'alarm', reference: 'r', text: 'Ünïcode 😀' },
    });
    await startRun(runs, run);
    expect(await runs.get(run.id)).toEqual(run);
    expect(await runs.read(run.id)).toMatchObject({
      run,
      runbook: testRunbook(),
      events: [{ seq: 1, kind: 'started', reason: run.reason }],
    });
    expect(await runs.get('none')).toBeUndefined();
    expect(await runs.read('none')).toBeUndefined();
  });

  it('counts on, and keeps the sum of it', async () => {
    const { runs } = await createStores();
    const { id } = await startRun(runs);
    await runs.append(id, () => [ticked('a'), noted('Hot')]);
    const stored = await runs.append(id, ({ run, events }) => {
      expect(run.seq).toBe(3);
      expect(events).toHaveLength(3);
      return [ticked('b-1'), finished(at(5))];
    });
    expect(stored.run).toMatchObject({
      seq: 5,
      progress: { ticked: 2, of: 4 },
      finished: { outcome: 'worked', at: at(5) },
    });
    expect(await runs.read(id)).toEqual(stored);
    expect(stored.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('adds nothing where the decision throws, and in no run that is not there', async () => {
    const { runs } = await createStores();
    const { id } = await startRun(runs);
    await expect(
      runs.append(id, () => {
        throw new Error('No');
      }),
    ).rejects.toThrow('No');
    expect((await runs.get(id))?.seq).toBe(1);
    expect((await runs.append(id, () => [])).run.seq).toBe(1);
    await expect(runs.append('none', () => [])).rejects.toThrow(
      'No run none was found',
    );
  });

  it('lists runs from the newest on, page by page', async () => {
    const { runs } = await createStores();
    for (let minute = 0; minute < 10; minute++) {
      await startRun(runs, {
        startedAt: at(Math.floor(minute / 2)),
        runbookId: minute % 5 ? 'website-down' : 'other',
      });
    }
    await startRun(runs, { entityRef: 'component:default/web' });
    const all = await runs.list(API, { limit: 100 });
    expect(all).toHaveLength(10);
    const paged = [];
    let after: { startedAt: string; id: string } | undefined;
    for (;;) {
      const page = await runs.list(API, { limit: 3, after });
      paged.push(...page);
      after = page.at(-1);
      if (page.length < 3) {
        break;
      }
    }
    expect(paged).toEqual(all);
    expect(all.map(({ startedAt }) => startedAt)).toEqual(
      all
        .map(({ startedAt }) => startedAt)
        .sort()
        .reverse(),
    );
    expect(
      await runs.list(API, { limit: 100, runbookId: 'other' }),
    ).toHaveLength(2);
  });
});

describeOnEachDatabase('DatabaseRunLedger', () => {
  it('tells what is open, and what ended last of each runbook', async () => {
    const { runs, ledger } = await createStores();
    const run = async (runbookId: string, minute: number, end?: number) => {
      const { id } = await startRun(runs, { runbookId, startedAt: at(minute) });
      if (end !== undefined) {
        await runs.append(id, () => [finished(at(end))]);
      }
      return id;
    };
    await run('one', 1, 5);
    const longest = await run('one', 2, 9);
    await run('one', 3, 4);
    const two = await run('two', 4, 6);
    const first = await run('one', 5);
    const second = await run('three', 6);
    await startRun(runs, { entityRef: 'component:default/web' });

    const WEB = 'component:default/web';
    const overviews = await ledger.overview([API, WEB, 'component:default/no']);
    expect(overviews.get(WEB)!.open).toHaveLength(1);
    expect(overviews.get('component:default/no')).toEqual({
      open: [],
      lastFinished: new Map(),
    });
    const { open, lastFinished } = overviews.get(API)!;
    expect(open.map(({ id }) => id)).toEqual([second, first]);
    expect(
      [...lastFinished].map(([runbookId, { id }]) => [runbookId, id]).sort(),
    ).toEqual([
      ['one', longest],
      ['two', two],
    ]);
    expect(lastFinished.get('two')).toMatchObject({
      finished: { outcome: 'worked' },
      progress: { ticked: 0, of: 4 },
    });
    expect(lastFinished.get('two')).not.toHaveProperty('requestId');
    expect(
      (await ledger.list(API, { runbookId: 'one', limit: 2 })).map(
        ({ startedAt }) => startedAt,
      ),
    ).toEqual([at(5), at(3)]);
    expect(await ledger.list(API, { limit: 10, before: at(2) })).toHaveLength(
      1,
    );
  });

  it('tells of procedures what is open or ended since', async () => {
    const { runs, ledger } = await createStores();
    const reason = { kind: 'procedure' as const, reference: '2026-11-22' };
    const old = await startRun(runs, { reason, startedAt: at(1) });
    await runs.append(old.id, () => [finished(at(2))]);
    const done = await startRun(runs, { reason, startedAt: at(2) });
    await runs.append(done.id, () => [finished(at(8))]);
    const open = await startRun(runs, {
      reason,
      startedAt: at(3),
      entityRef: 'component:default/web',
    });
    await startRun(runs);
    const ids = async (query: { entityRefs?: string[]; since: string }) =>
      (await ledger.listOfProcedures(query)).map(({ id }) => id);
    expect(await ids({ since: at(5) })).toEqual([open.id, done.id]);
    expect(await ids({ since: at(5), entityRefs: [API] })).toEqual([done.id]);
  });
});
