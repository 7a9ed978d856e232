import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex from 'knex';
import { startAutomations } from './__testUtils__/startAutomations';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(60_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;

onPostgres('two replicas that are asked for one automation', () => {
  it('dispatch it once, from one run and from two', async () => {
    const knex = await databases.init('POSTGRES_15');
    const one = await startAutomations({ knex });
    const { client, connection } = knex.client.config;
    const other = createKnex({ client, connection });
    const { github } = one;
    const two = await startAutomations({ knex: other, github });
    try {
      const { id } = await one.start('one', { environment: 'dev' });
      const { id: another } = await two.start('two', { environment: 'dev' });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const replica = index % 2 ? one : two;
          return replica.ask(index % 4 < 2 ? id : another, {
            requestId: `r-${index % 6}`,
          });
        }),
      );
      expect(github.dispatches).toHaveLength(1);
      expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(
        true,
      );
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      expect(await knex('run_automations').select('run_id')).toHaveLength(1);
    } finally {
      await other.destroy();
      await github.stop();
    }
  });
});
