import { once } from 'node:events';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  foldRun,
  summarizeProgress,
  type RunAction,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksOf } from './__testUtils__/runbooksOf';
import { RunsProcesses, type RunsProcess } from './__testUtils__/RunsProcesses';
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
const ANNA = 'user:default/anna';
const PEOPLE = Array.from({ length: 8 }, (_, n) => `user:default/person-${n}`);
const ENOUGH = 60;

/** Somebody whose browser sends one action after the other, until nobody answers any more. */
async function work(options: {
  userRef: string;
  backend: RunsProcess;
  runId: string;
  stepIds: string[];
  onAcknowledged: (action: RunAction) => void;
}): Promise<RunAction> {
  const { userRef, backend, runId, stepIds, onAcknowledged } = options;
  const client = backend.as(userRef);
  for (let count = 0; ; count++) {
    const id = `${userRef} ${count}`;
    const action: RunAction =
      count % 2
        ? { id, kind: 'noted', text: `Note ${id}.` }
        : { id, kind: 'ticked', stepId: stepIds[count % stepIds.length] };
    try {
      await client.addToRun(runId, [action]);
    } catch (error) {
      if (!backend.child.killed) {
        throw error;
      }
      return action;
    }
    onAcknowledged(action);
  }
}

onPostgres('a backend that is killed in the middle of a run', () => {
  it('has kept whatever it answered for; what is sent again counts once', async () => {
    const knex = await databases.init('POSTGRES_15');
    const { connection } = knex.client.config;
    const backend = await processes.start(connection);
    const ended = once(backend.child, 'exit');
    const [{ id: runbookId }] = await runbooksOf(backend.as(ANNA), entityRef);
    const request = { requestId: 'r', reason: { kind: 'drill' as const } };
    const run = await backend.as(ANNA).startRun(entityRef, runbookId, request);

    const acknowledged: string[] = [];
    const unanswered = await Promise.all(
      PEOPLE.map(userRef =>
        work({
          userRef,
          backend,
          runId: run.id,
          stepIds: stepIdsOf(run.runbook),
          onAcknowledged: ({ id }) => {
            acknowledged.push(id);
            if (acknowledged.length === ENOUGH) {
              backend.child.kill('SIGKILL');
            }
          },
        }),
      ),
    );
    expect((await ended)[1]).toBe('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);

    // What was on its way may have come through or not; nothing is half there.
    const next = await processes.start(connection);
    const found = await next.as(ANNA).getRun(run.id);
    const asked = [...acknowledged, ...unanswered.map(({ id }) => id)];
    const ids = found.events.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    expect(asked).toEqual(expect.arrayContaining(ids.slice(1)));
    expect(found.events.map(({ seq }) => seq)).toEqual(
      found.events.map((_, index) => index + 1),
    );
    expect(found.state).toEqual(foldRun(found.events));
    expect(found.progress).toEqual(
      summarizeProgress(found.runbook, found.state),
    );
    const [{ openRuns }] = await runbooksOf(next.as(ANNA), entityRef);
    expect(openRuns).toMatchObject([{ id: run.id, progress: found.progress }]);

    // Every browser sends again what it was not answered, one of them from two tabs, and Anna
    // presses Start again.
    await Promise.all(
      [...unanswered, unanswered[0]].map((action, index) =>
        next.as(PEOPLE[index % PEOPLE.length]).addToRun(run.id, [action]),
      ),
    );
    const again = await next.as(ANNA).startRun(entityRef, runbookId, request);
    expect(again.id).toBe(run.id);
    expect(again.events.map(({ id }) => id).sort()).toEqual(
      [ids[0], ...asked].sort(),
    );
    for (const { id, by } of again.events.slice(1)) {
      expect(id.startsWith(`${by} `)).toBe(true);
    }
  });
});
