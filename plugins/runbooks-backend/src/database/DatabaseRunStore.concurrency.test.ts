import { TestDatabases } from '@backstage/backend-test-utils';
import { foldRun } from '@callboard/backstage-plugin-runbooks-common';
import createKnex, { type Knex } from 'knex';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { admitActions } from '../runs/admitActions';
import { startRun } from '../runs/__testUtils__/runRecord';
import { DatabaseRunStores } from './DatabaseRunStores';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(60_000);

/** Two pools on one database, as two replicas have them. */
async function twoReplicas() {
  const one = await migratedDatabase(await databases.init('POSTGRES_15'));
  const { client, connection } = one.client.config;
  const two = createKnex({ client, connection, pool: { min: 0, max: 10 } });
  return { one, two };
}

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;

onPostgres('two replicas that add to one run', () => {
  let two: Knex | undefined;
  afterEach(() => two?.destroy());

  it('lose nothing, whatever is asked twice, and count without gaps', async () => {
    const replicas = await twoReplicas();
    two = replicas.two;
    const stores = [replicas.one, two].map(
      db => new DatabaseRunStores(db).runs,
    );
    const { id } = await startRun(stores[0]);
    const steps = ['a', 'b', 'b-1', 'c'];
    const actions = Array.from({ length: 100 }, (_, index) => ({
      by: `user:default/${index % 5}`,
      action:
        index % 2
          ? { id: `n${index}`, kind: 'noted' as const, text: `${index}` }
          : {
              id: `t${index}`,
              kind: 'ticked' as const,
              stepId: steps[(index / 2) % 4],
            },
    }));
    await Promise.all(
      actions.flatMap(({ by, action }, index) =>
        // Every third one is asked of both replicas at once.
        [0, ...(index % 3 ? [] : [1])].map(other =>
          stores[(index + other) % 2].append(id, stored =>
            admitActions(stored, [action], {
              by,
              at: new Date().toISOString(),
            }),
          ),
        ),
      ),
    );
    const { run, events } = (await stores[1].read(id))!;
    expect(events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 101 }, (_, index) => index + 1),
    );
    expect(run.seq).toBe(101);
    expect(run.progress).toEqual({ ticked: 4, of: 4 });
    expect(new Set(events.slice(1).map(event => event.id))).toEqual(
      new Set(actions.map(({ action }) => action.id)),
    );
    expect(foldRun(events).notes).toHaveLength(50);
  });

  it('start one run for one request', async () => {
    const replicas = await twoReplicas();
    two = replicas.two;
    const stores = [replicas.one, two].map(
      db => new DatabaseRunStores(db).runs,
    );
    const runs = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        startRun(stores[index % 2], { requestId: 'once' }),
      ),
    );
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    const stored = await stores[0].read(runs[0].id);
    expect(stored?.events).toHaveLength(1);
  });

  it('let one finish it', async () => {
    const replicas = await twoReplicas();
    two = replicas.two;
    const stores = [replicas.one, two].map(
      db => new DatabaseRunStores(db).runs,
    );
    const { id } = await startRun(stores[0]);
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        stores[index % 2].append(id, stored =>
          admitActions(
            stored,
            [{ id: `f${index}`, kind: 'finished', outcome: 'worked' }],
            { by: 'user:default/x', at: new Date().toISOString() },
          ),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect((await stores[1].read(id))?.events).toHaveLength(2);
  });
});
