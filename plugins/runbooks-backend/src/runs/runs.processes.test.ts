import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  RunAction,
  RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { DatabaseRunStores } from '../database/DatabaseRunStores';
import { migrate, startRun } from './__testUtils__/runRecord';
import { RunsProcesses } from './__testUtils__/RunsProcesses';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(120_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;

const processes = new RunsProcesses();
afterEach(() => processes.end());

onPostgres('two backend processes with one run', () => {
  it('take what two people do at once, and show each all of it', async () => {
    const knex = await databases.init('POSTGRES_15');
    await migrate(knex);
    const { runs } = new DatabaseRunStores(knex);
    const { id } = await startRun(runs);
    const { connection } = knex.client.config;
    const backends = await Promise.all([
      processes.start(connection),
      processes.start(connection),
    ]);
    const post = async (url: string, actions: RunAction[]) => {
      const response = await fetch(`${url}/runs/${id}/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ actions }),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as RunDetails;
    };
    const actions = Array.from({ length: 100 }, (_, index): RunAction => {
      const own = {
        id: `a${index}`,
        stepId: ['a', 'b', 'b-1', 'c'][index % 4],
      };
      return index % 5
        ? { ...own, kind: index % 2 ? 'ticked' : 'unticked' }
        : { ...own, kind: 'noted', text: `${index}` };
    });
    const answers = await Promise.all(
      actions.map((action, index) => post(backends[index % 2].url, [action])),
    );
    // Each answer holds what it answers.
    answers.forEach(({ events }, index) =>
      expect(events.map(event => event.id)).toContain(actions[index].id),
    );
    const [one, two] = await Promise.all(
      backends.map(async ({ url }) => {
        const response = await fetch(`${url}/runs/${id}`);
        return (await response.json()) as RunDetails;
      }),
    );
    expect(one).toEqual(two);
    expect(one.events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 101 }, (_, index) => index + 1),
    );
    expect(one.state.notes).toHaveLength(20);
  });
});
