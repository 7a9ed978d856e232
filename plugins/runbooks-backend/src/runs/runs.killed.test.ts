import { once } from 'node:events';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  summarizeProgress,
  foldRun,
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

onPostgres('a backend that is killed in the middle of a run', () => {
  it('has kept whatever it has answered for', async () => {
    const knex = await databases.init('POSTGRES_15');
    await migrate(knex);
    const { runs } = new DatabaseRunStores(knex);
    const { id } = await startRun(runs);
    const { child, url } = await processes.start(knex.client.config.connection);

    const acknowledged: string[] = [];
    const asked: string[] = [];
    const ended = once(child, 'exit');
    const people = Array.from({ length: 8 }, async (_, person) => {
      for (let count = 0; ; count++) {
        const action = {
          id: `${person}-${count}`,
          ...(count % 2
            ? { kind: 'noted', text: `Note ${count}` }
            : { kind: 'ticked', stepId: ['a', 'b', 'b-1', 'c'][count % 4] }),
        };
        asked.push(action.id);
        try {
          const response = await fetch(`${url}/runs/${id}/actions`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ actions: [action] }),
          });
          if (response.status !== 200) {
            throw new Error(`The backend answered ${response.status}`);
          }
          acknowledged.push(action.id);
        } catch (error) {
          if (child.signalCode || child.killed) {
            return;
          }
          throw error;
        }
        if (acknowledged.length === 60) {
          child.kill('SIGKILL');
        }
      }
    });
    await Promise.all(people);
    expect((await ended)[1]).toBe('SIGKILL');

    // What was on its way may have come through or not; nothing is half there.
    const { run, runbook, events } = (await runs.read(id))!;
    const kept = events.map(event => event.id);
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(asked).toEqual(expect.arrayContaining(kept.slice(1)));
    expect(events.map(({ seq }) => seq)).toEqual(
      events.map((_, index) => index + 1),
    );
    expect(run.seq).toBe(events.length);
    expect(run.progress).toEqual(summarizeProgress(runbook, foldRun(events)));

    // Whoever asks again for what was not answered finds it there once.
    const next = await processes.start(knex.client.config.connection);
    const response = await fetch(`${next.url}/runs/${id}/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        actions: asked
          .slice(-50)
          .map(one => ({ id: one, kind: 'noted', text: 'Again' })),
      }),
    });
    expect(response.status).toBe(200);
    const after: { events: { id: string }[] } = await response.json();
    expect(after.events.map(event => event.id).sort()).toEqual(
      [kept[0], ...asked].sort(),
    );
  });
});
