import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import {
  keptCheck,
  keptEnvironmentHealth,
  keptHealth,
} from '../__testUtils__/keptHealth';
import { DatabaseStores } from './DatabaseStores';

const directory = resolvePackagePath(
  '@callboard/backstage-plugin-environment-health-backend',
  'migrations',
);
const health = keptHealth([
  keptEnvironmentHealth('staging', []),
  keptEnvironmentHealth('prod', [
    keptCheck({ subject: 'a', status: 'warning' }),
    keptCheck({ subject: 'b', summary: 'It passed.' }),
  ]),
]);
const { entityRef } = health;

async function start() {
  const knex = await initDatabase();
  return {
    knex,
    stores: await DatabaseStores.create({ getClient: async () => knex }),
  };
}

describeOnEachDatabase('the store of healths', () => {
  it('reads healthy results for those who want them, and else their number', async () => {
    const { stores } = await start();
    await stores.healths.put(health);
    expect(await stores.healths.get(entityRef)).toEqual(health);
    expect(
      (await stores.healths.read(entityRef, { results: 'all' }))?.health,
    ).toEqual(health);
    const reading = await stores.healths.read(entityRef);
    expect(reading?.health).toMatchObject({
      environments: [
        { checks: [], passed: [] },
        {
          checks: [{ subject: 'a' }],
          passed: [
            {
              suiteId: 'test',
              shardKey: 'all',
              category: 'application',
              count: 1,
            },
          ],
        },
      ],
    });
    expect(await stores.healths.read('component:default/no')).toBeUndefined();
    expect(await stores.healths.get('component:default/no')).toBeUndefined();
  });

  it('keeps what was projected when its migration is undone, and done again', async () => {
    const { knex, stores } = await start();
    await stores.healths.put(health);
    await knex.migrate.down({ directory });
    const [row] = await knex('healths').select();
    expect(row).not.toHaveProperty('passed');
    expect(JSON.parse(row.body)).toEqual(health);

    await knex.migrate.latest({ directory });
    expect((await stores.healths.read(entityRef))?.health).toEqual(health);
    expect(await stores.healths.get(entityRef)).toEqual(health);
  });

  it('counts nothing twice that a replica of the version before wrote', async () => {
    const { knex, stores } = await start();
    await stores.healths.put(health);
    await knex('healths').update({ body: JSON.stringify(health) });
    expect(await stores.healths.get(entityRef)).toEqual(health);
    expect(
      (await stores.healths.read(entityRef, { results: 'all' }))?.health,
    ).toEqual(health);
  });
});
