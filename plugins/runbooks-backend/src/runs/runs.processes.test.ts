import { TestDatabases } from '@backstage/backend-test-utils';
import type { RunAction } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksOf } from './__testUtils__/runbooksOf';
import { RunsProcesses } from './__testUtils__/RunsProcesses';
import { stepIdsOf } from './__testUtils__/stepIdsOf';
import { websiteDown } from './__testUtils__/websiteDown';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(120_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;

const processes = new RunsProcesses();
afterEach(() => processes.end());

const { entityRef } = websiteDown;
const people = ['user:default/anna', 'user:default/ben'];

onPostgres('two backend processes with one run', () => {
  it('take what two people do at once, and show each all of it', async () => {
    const knex = await databases.init('POSTGRES_15');
    const { connection } = knex.client.config;
    // One after the other: the first makes the tables.
    const first = await processes.start(connection);
    const second = await processes.start(connection);
    const [anna, ben] = [first.as(people[0]), second.as(people[1])];
    const [{ id: runbookId }] = await runbooksOf(anna, entityRef);
    const run = await anna.startRun(entityRef, runbookId, {
      requestId: 'r',
      reason: { kind: 'drill' },
    });
    const stepIds = stepIdsOf(run.runbook);
    expect(stepIds).toHaveLength(4);

    const actions = Array.from({ length: 100 }, (_, index): RunAction => {
      const own = { id: `a${index}`, stepId: stepIds[index % 4] };
      return index % 5
        ? { ...own, kind: index % 2 ? 'ticked' : 'unticked' }
        : { ...own, kind: 'noted', text: `${index}` };
    });
    const answers = await Promise.all(
      actions.map((action, index) =>
        (index % 2 ? ben : anna).addToRun(run.id, [action]),
      ),
    );
    // Each answer holds what it answers.
    answers.forEach(({ events }, index) =>
      expect(events.map(event => event.id)).toContain(actions[index].id),
    );
    const [one, two] = await Promise.all([
      anna.getRun(run.id),
      ben.getRun(run.id),
    ]);
    expect(one).toEqual(two);
    expect(one.events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 101 }, (_, index) => index + 1),
    );
    expect(one.state.notes).toHaveLength(20);
    expect(one.state.participants.sort()).toEqual(people);
  });
});
