import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DatabaseChangeStores } from './DatabaseChangeStores';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(60_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;
const NOW = '2026-11-22T12:00:00.000Z';
const stretch = {
  start: '2026-11-24T10:00:00.000Z',
  end: '2026-11-24T14:00:00.000Z',
};

onPostgres('two replicas that change one schedule', () => {
  let two: Knex | undefined;
  afterEach(() => two?.destroy());

  async function replicas() {
    const one = await migratedDatabase(await databases.init('POSTGRES_15'));
    const { client, connection } = one.client.config;
    two = createKnex({ client, connection, pool: { min: 0, max: 10 } });
    return [one, two].map(db => new DatabaseChangeStores(db));
  }

  it('do so one after the other, and see what the other did', async () => {
    const stores = await replicas();
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        stores[index % 2].change('a', async ({ overrides }) => {
          const found = await overrides.between(['a'], {
            from: stretch.start,
            to: stretch.end,
          });
          seen.push(found.get('a')?.length ?? 0);
          await overrides.add({
            id: `${index}`,
            scheduleId: 'a',
            ...stretch,
            createdBy: 'user:default/mona',
            createdAt: NOW,
          });
        }),
      ),
    );
    expect(seen.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, index) => index),
    );
  });

  it('let one answer to a swap win', async () => {
    const stores = await replicas();
    await stores[0].swaps.add({
      id: 's',
      scheduleId: 'a',
      ...stretch,
      from: 'user:default/mona',
      to: 'user:default/hubot',
      status: 'open',
      createdAt: NOW,
    });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        stores[index % 2].change('a', async ({ swaps }) =>
          swaps.answer('s', {
            status: index % 3 ? 'accepted' : 'declined',
            by: `user:default/${index}`,
            at: NOW,
          }),
        ),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect((await stores[1].swaps.get('s'))?.answeredBy).toBe(
      `user:default/${answers.indexOf(true)}`,
    );
  });

  it('keep nothing of a change that fails', async () => {
    const [stores] = await replicas();
    await expect(
      stores.change('a', async ({ overrides }) => {
        await overrides.add({
          id: 'o',
          scheduleId: 'a',
          ...stretch,
          createdBy: 'user:default/mona',
          createdAt: NOW,
        });
        throw new Error('No.');
      }),
    ).rejects.toThrow('No.');
    expect(await stores.overrides.get('a', 'o')).toBeUndefined();
  });
});
