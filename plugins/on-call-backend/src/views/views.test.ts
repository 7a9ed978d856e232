import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { reading } from '../__testUtils__/reading';
import { DatabaseViewStore } from '../database/DatabaseViewStore';
import { KEYS, startViews } from './__testUtils__/startViews';

async function start() {
  const test = await startViews();
  await test.keeper.keepOutcome('fake', {
    at: test.at(),
    readings: KEYS.map(key => reading(key)),
    unchanged: [],
    failures: [],
  });
  const upToDate = async () => {
    const [{ total }]: any[] = await test
      .knex('schedule_views')
      .whereNotNull('format')
      .count({ total: '*' });
    return Number(total);
  };
  const asked = async (work: () => Promise<unknown>) => {
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    test.knex.on('query', listen);
    await work();
    test.knex.removeListener('query', listen);
    return statements.length;
  };
  return { ...test, main: test.replica(), upToDate, asked };
}

describeOnEachDatabase('views of schedules', () => {
  it('are made by whoever reads first, and read by one statement from then on', async () => {
    const { asked, at, main, upToDate } = await start();
    expect(await upToDate()).toBe(0);
    const first = await main.reader.page({}, { limit: 2 }, at());
    expect(first).toMatchObject({ total: 3, rows: [{ urgency: 2 }, {}] });
    expect(await upToDate()).toBe(3);
    expect(await asked(() => main.reader.page({}, { limit: 2 }, at()))).toBe(1);
    expect(await asked(() => main.tab('a'))).toBe(1);
  });

  it('are made beforehand, each once a day and when a shift ends', async () => {
    const { asked, main, pass, replica, upToDate } = await start();
    await main.renew();
    expect(await upToDate()).toBe(3);
    // What is up to date is asked for, and no more.
    expect(await asked(() => main.renew())).toBe(1);
    pass(23);
    expect(await asked(() => replica().renew())).toBe(1);
    pass(1);
    expect(await asked(() => replica().renew())).toBeGreaterThan(1);
    const controller = new AbortController();
    controller.abort();
    await expect(main.renew(controller.signal)).rejects.toThrow('abort');
  });

  it('are not kept where what they were made of changed meanwhile', async () => {
    const { at, knex, main, override, replica, upToDate } = await start();
    class Late extends DatabaseViewStore {
      async put(...given: Parameters<DatabaseViewStore['put']>) {
        await override({
          scheduleId: 'fake-a',
          start: at(),
          end: '2026-11-21T00:00:00.000Z',
        });
        return super.put(...given);
      }
    }
    const late = replica(new Late(knex));
    await late.reader.page({}, {}, at());
    expect(await upToDate()).toBe(2);
    const { rows } = await main.reader.page({ state: ['nobody'] }, {}, at());
    expect(rows.map(({ summary }) => summary.id)).toEqual(['fake-a']);
  });

  it('tell of a schedule that cannot be understood that it is unknown, and of the others all the same', async () => {
    const { at, keeper, main, pass } = await start();
    pass(1);
    const [wrong] = reading('b').schedules;
    await keeper.keepOutcome('fake', {
      at: at(),
      readings: [
        reading('b', { schedules: [{ ...wrong, timeZone: 'Mars/Olympus' }] }),
      ],
      unchanged: [],
      failures: [],
    });
    const { rows } = await main.reader.page({}, {}, at());
    const now = rows.map(({ summary }) => summary.standing.now);
    expect(now).toMatchObject([
      { people: ['user:default/ann'] },
      { people: [], unknown: true },
      { people: ['user:default/ann'] },
    ]);
  });

  it('are made anew where they were forgotten', async () => {
    const { at, knex, main, upToDate } = await start();
    await main.renew();
    await knex('schedule_views').delete();
    expect((await main.reader.page({}, {}, at())).rows).toHaveLength(3);
    expect(await upToDate()).toBe(3);
    await knex('schedule_views').delete();
    expect(await main.tab('b')).toMatchObject([{ id: 'fake-b' }]);
    expect(await upToDate()).toBe(1);
  });

  it('are gone with the schedule', async () => {
    const { at, keeper, knex, main } = await start();
    await main.renew();
    await keeper.forgetExcept(new Map([['fake', ['a']]]));
    expect(await knex('schedule_views').pluck('schedule_id')).toEqual([
      'fake-a',
    ]);
    expect((await main.reader.page({}, {}, at())).total).toBe(1);
    expect(await main.reader.page({}, { limit: 1 }, at())).toMatchObject({
      rows: [{ summary: { id: 'fake-a' } }],
    });
    const none = await main.reader.page(
      { owner: ['group:default/none'] },
      { limit: 1 },
      at(),
    );
    expect(none).toEqual({ rows: [], total: 0 });
  });
});
