import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

const DAY_MS = 86_400_000;
const tree = 'https://github.com/acme/mono/tree/main/';
const dayOf = (ago: number) =>
  new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);
const reviewed = (ago: number) => ({
  'services/api/RUNBOOK.md': markdown('It is down', [
    `last_reviewed: ${dayOf(ago)}`,
  ]),
});

async function start() {
  const backend = await startRunbooks({
    entities: [component('api', { source: `${tree}services/api/` })],
    config: { freshness: { changedFiles: 3 } },
  });
  backend.reader.trees.set(tree, reviewed(10));
  await backend.sync();
  return {
    ...backend,
    push: (after: string, files: string[]) =>
      backend.tell('github.push', {
        ref: 'refs/heads/main',
        after,
        repository: {
          html_url: 'https://github.com/acme/mono',
          default_branch: 'main',
        },
        commits: files.map(file => ({
          modified: [`services/api/${file}`, 'other.ts'],
        })),
      }),
    async freshness() {
      const { body } = await backend.get(
        'entities/component/default/api/runbooks',
      );
      return body.runbooks[0].freshness;
    },
    async staleOnes() {
      const { body } = await backend.get('portfolio?freshness=stale');
      return body.items.map((item: any) => item.freshness.state);
    },
  };
}

describeOnEachDatabase('changes of code', () => {
  it('make a runbook stale until it is reviewed again', async () => {
    const { push, freshness, staleOnes, reader, signals } = await start();
    await push('a1', ['a.ts', 'b.ts', 'a.ts', 'RUNBOOK.md']);
    await push('a1', ['a.ts', 'b.ts', 'a.ts', 'RUNBOOK.md']);
    await push('a2', ['c.ts']);
    expect((await freshness()).state).toBe('fresh');
    expect(await staleOnes()).toEqual([]);

    signals.length = 0;
    await push('a3', ['a.ts']);
    const today = dayOf(0);
    expect(await freshness()).toMatchObject({
      state: 'stale',
      reason: `The code beside it changed a lot by ${today}, after its review on ${dayOf(
        10,
      )}.`,
    });
    expect(await staleOnes()).toEqual(['stale']);
    expect(signals).toEqual(['runbooks:component:default/api', 'runbooks']);

    reader.trees.set(tree, reviewed(0));
    await push('a4', ['RUNBOOK.md']);
    await eventually(async () => {
      expect((await freshness()).state).toBe('fresh');
      expect(await staleOnes()).toEqual([]);
    });
  });

  it('are kept for a while, and no longer', async () => {
    const { push, stores, run, freshness, knex } = await start();
    await push('a1', ['a.ts', 'b.ts', 'c.ts', 'd.ts']);
    await run('forget-code-changes');
    await run('judge-freshness');
    expect((await freshness()).state).toBe('stale');

    await knex('code_changes').update({ day: dayOf(401) });
    await run('forget-code-changes');
    await run('judge-freshness');
    expect(
      await stores.codeChanges.listAfter(
        { tree, folder: 'services/api' },
        '2000-01-01',
      ),
    ).toEqual([]);
    expect((await freshness()).state).toBe('fresh');
  });
});
