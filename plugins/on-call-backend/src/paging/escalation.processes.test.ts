import { TestDatabases } from '@backstage/backend-test-utils';
import type { EscalationPolicy } from '@callboard/backstage-plugin-on-call-common';
import { DatabasePageStore } from '../database/DatabasePageStore';
import {
  PagingProcesses,
  type PagingProcess,
  type Told,
} from './__testUtils__/PagingProcesses';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { storePages } from './__testUtils__/storePages';
import { HUBOT, LEAD, MONA, POLICY } from './__testUtils__/testBook';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(120_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;

const CALLER = 'user:default/caller';
const COUNT = 40;

// Two people at once, half an hour later the lead; after an hour all of it again.
const policy: EscalationPolicy = {
  ...POLICY,
  repeat: 1,
  levels: [
    {
      ...POLICY.levels[0],
      targets: [...POLICY.levels[0].targets, { kind: 'person', ref: HUBOT }],
    },
    POLICY.levels[1],
  ],
};

const at = (time: string) => `2026-11-22T${time}.000Z`;

const processes = new PagingProcesses();
afterEach(() => processes.end());

async function begin() {
  const knex = await databases.init('POSTGRES_15');
  await migratedDatabase(knex);
  const store = new DatabasePageStore(knex);
  const { connection } = knex.client.config;
  const [one, two] = await Promise.all([
    processes.start(connection),
    processes.start(connection),
  ]);
  const ids = await storePages(store, {
    count: COUNT,
    at: at('10:00:00'),
    policy,
  });
  return { store, one, two, ids };
}

/** Both at the same moment. */
async function runBoth(now: string, ...both: PagingProcess[]) {
  await Promise.all(both.map(one => one.run({ now })));
}

/** Who was told what, as texts that can be compared. */
function names(told: Told[]): string[] {
  return told.map(({ to, scope }) => `${scope}: ${[...to].sort()}`).sort();
}

function level(ids: string[], index: number, people: string[]): string[] {
  return ids.flatMap(id =>
    people.map(person => `on-call page ${id} level ${index}: ${person}`),
  );
}

function exhausted(ids: string[]): string[] {
  const people = [CALLER, HUBOT, LEAD, MONA].sort();
  return ids.map(id => `on-call page ${id} exhausted: ${people}`);
}

onPostgres('two backend processes that escalate pages', () => {
  it('tell each level of each page once, to the end of the ladder', async () => {
    const { store, one, two, ids } = await begin();
    const all = () => names([...one.told, ...two.told]);
    const first = level(ids, 0, [MONA, HUBOT]);
    const second = level(ids, 1, [LEAD]);

    await runBoth(at('09:59:59'), one, two);
    expect(all()).toEqual([]);
    await runBoth(at('10:00:00'), one, two);
    expect(all()).toEqual([...first].sort());
    await runBoth(at('10:29:59'), one, two);
    expect(all()).toHaveLength(first.length);
    await runBoth(at('10:30:00'), one, two);
    expect(all()).toEqual([...first, ...second].sort());
    await runBoth(at('11:30:00'), one, two);
    expect(all()).toEqual([...first, ...second, ...first].sort());
    await runBoth(at('12:00:00'), one, two);
    await runBoth(at('13:00:00'), one, two);
    await runBoth(at('23:00:00'), one, two);
    expect(all()).toEqual(
      [...first, ...second, ...first, ...second, ...exhausted(ids)].sort(),
    );
    // They shared the work.
    expect(one.told.length).toBeGreaterThan(0);
    expect(two.told.length).toBeGreaterThan(0);
    for (const id of ids) {
      const { page } = (await store.read(id))!;
      expect(page).toMatchObject({ status: 'exhausted', level: 1, round: 1 });
      expect(page.deliveries).toHaveLength(6);
    }
  });

  it('lose nothing when one is killed before it tells, and tell nothing twice', async () => {
    const { store, one, two, ids } = await begin();
    await one.run({ now: at('10:00:00'), hold: 'before' });
    await one.kill();
    expect(one.told).toEqual([]);

    // What the dead one claimed is its own for a minute; all else is told at once.
    await two.run({ now: at('10:00:05') });
    const early = names(two.told);
    expect(early.length).toBeLessThan(2 * COUNT);
    expect(new Set(early).size).toBe(early.length);
    await two.run({ now: at('10:00:59') });
    expect(names(two.told)).toEqual(early);
    await two.run({ now: at('10:01:01') });
    const first = level(ids, 0, [MONA, HUBOT]);
    expect(names(two.told)).toEqual([...first].sort());

    // The half hour counts from when a level began, by whichever of the two.
    const begun = await Promise.all(
      ids.map(async id => (await store.read(id))!.page.rung!.begunAt),
    );
    expect(begun).toContain(at('10:00:00'));
    const punctual = ids.filter((_, index) => begun[index] <= at('10:00:05'));
    await two.run({ now: at('10:30:05') });
    expect(names(two.told)).toEqual(
      [...first, ...level(punctual, 1, [LEAD])].sort(),
    );
    await two.run({ now: at('10:31:01') });
    expect(names(two.told)).toEqual(
      [...first, ...level(ids, 1, [LEAD])].sort(),
    );
  });

  it('tell only those twice whom a killed one told and could not write down', async () => {
    const { store, one, two, ids } = await begin();
    await one.run({ now: at('10:00:00'), hold: 'after' });
    await one.kill();
    const told = names(one.told);
    expect(told.length).toBeGreaterThan(0);

    await two.run({ now: at('10:01:01') });
    const first = level(ids, 0, [MONA, HUBOT]);
    expect(names(two.told)).toEqual([...first].sort());
    expect(first).toEqual(expect.arrayContaining(told));
    // Of one page they have one scope, so that people see one line.
    for (const id of ids) {
      const { deliveries } = (await store.read(id))!.page;
      expect(
        deliveries.map(({ person, state }) => `${person} ${state}`).sort(),
      ).toEqual([`${HUBOT} sent`, `${MONA} sent`]);
    }
  });

  it('tell nobody more once a page is acknowledged, at whatever moment that is', async () => {
    const { store, one, two, ids } = await begin();
    await runBoth(at('10:00:00'), one, two);
    const answered = ids.filter((_, index) => index % 2);
    await Promise.all([
      runBoth(at('10:30:00'), one, two),
      ...answered.map(id =>
        store.change(id, () => ({
          events: [{ kind: 'acknowledged', at: at('10:30:00'), by: MONA }],
        })),
      ),
    ]);
    const told = names([...one.told, ...two.told]);
    expect(new Set(told).size).toBe(told.length);
    const waiting = ids.filter(id => !answered.includes(id));
    expect(told).toEqual(
      expect.arrayContaining([
        ...level(ids, 0, [MONA, HUBOT]),
        ...level(waiting, 1, [LEAD]),
      ]),
    );
    await runBoth(at('23:00:00'), one, two);
    await runBoth(at('23:10:00'), one, two);
    const later = names([...one.told, ...two.told]);
    expect(later).toEqual(
      [...told, ...level(waiting, 0, [MONA, HUBOT])].sort(),
    );
    for (const id of answered) {
      expect((await store.read(id))!.page.status).toBe('acknowledged');
    }
  });
});
