import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

const ref = 'component:default/api';
const api = 'entities/component/default/api';
const tree = treeOfComponent('api');

async function start() {
  const backend = await startRunbooks({
    entities: [
      component('api', {
        annotations: {
          'callboard.io/cloudformation-stacks': 'prod=api-prod',
          'callboard.io/health-endpoints': 'prod=https://api.example.com/',
        },
      }),
      component('bare'),
      component('off', { annotations: { 'callboard.io/runbooks': 'none' } }),
      component('odd', {
        annotations: { 'callboard.io/runbooks': '../../elsewhere' },
      }),
      component('lost'),
    ],
  });
  backend.reader.trees.set(tree, {
    'docs/runbooks/down.md': markdown('It is down', [
      'severity: S1',
      'owner: group:default/team-a',
      'last_reviewed: 2020-01-01',
      'review_every: 90 days',
    ]),
  });
  backend.reader.trees.set(treeOfComponent('bare'), { 'README.md': '# Bare' });
  return backend;
}

describeOnEachDatabase('the runbooks of an entity', () => {
  it('are those in its repository, without a call upstream', async () => {
    const { get, sync, reader } = await start();
    await sync();
    const asked = reader.readings.length;
    const { body } = await get(`${api}/runbooks`).expect(200);
    expect(body).toMatchObject({
      kind: 'runbooks',
      entityRef: ref,
      runbooks: [
        {
          entityRef: ref,
          title: 'It is down',
          kind: 'incident',
          severity: 'S1',
          owner: 'group:default/team-a',
          steps: 1,
          freshness: { state: 'stale', lastReviewed: '2020-01-01' },
          source: { path: 'docs/runbooks/down.md' },
          openRuns: [],
        },
      ],
      firing: [],
      problems: [],
      may: { run: true, sign: true, automate: true },
    });
    expect(body.observedAt).toBeDefined();
    expect(reader.readings).toHaveLength(asked);
  });

  it('are shown one by one, with the values of variables by environment', async () => {
    const { get, sync } = await start();
    await sync();
    const {
      body: {
        runbooks: [{ id }],
      },
    } = await get(`${api}/runbooks`);
    const { body } = await get(`${api}/runbooks/${id}`).expect(200);
    expect(body).toMatchObject({
      id,
      title: 'It is down',
      runbook: { variables: ['environment'] },
      meta: { severity: 'S1', reviewEvery: 90 },
      environments: [
        {
          name: 'staging',
          tier: 'staging',
          variables: {
            environment: 'staging',
            tier: 'staging',
            entity: 'api',
            region: 'us-west-2',
          },
        },
        {
          name: 'prod',
          variables: {
            environment: 'prod',
            tier: 'production',
            entity: 'api',
            stack: 'api-prod',
            region: 'us-east-1',
            endpoint: 'https://api.example.com/',
          },
        },
      ],
      firing: [],
      runs: [],
    });
    expect(JSON.stringify(body)).not.toContain('333333333333');
    const missing = await get(`${api}/runbooks/none`).expect(404);
    expect(missing.body.error.message).toBe(`${ref} has no runbook none`);
  });

  it('tell the ways to have none apart', async () => {
    const { get, sync } = await start();
    const notYet = await get(`${api}/runbooks`).expect(200);
    expect(notYet.body).toMatchObject({ kind: 'runbooks', runbooks: [] });
    expect(notYet.body).not.toHaveProperty('observedAt');
    await sync();

    const bare = await get('entities/component/default/bare/runbooks');
    expect(bare.body).toEqual({
      kind: 'not-configured',
      entityRef: 'component:default/bare',
      missing: ['callboard.io/runbooks'],
      looked: ['docs/runbooks', 'RUNBOOK.md'],
    });

    const off = await get('entities/component/default/off/runbooks');
    expect(off.body).toMatchObject({ kind: 'not-configured', looked: [] });

    const odd = await get('entities/component/default/odd/runbooks');
    expect(odd.body).toEqual({
      kind: 'invalid-annotation',
      entityRef: 'component:default/odd',
      problems: [
        {
          annotation: 'callboard.io/runbooks',
          value: '../../elsewhere',
          message:
            '"../../elsewhere" leads out of the repository; expected a path in it.',
        },
      ],
    });

    const lost = await get('entities/component/default/lost/runbooks');
    const lostTree = treeOfComponent('lost');
    expect(lost.body).toMatchObject({
      kind: 'runbooks',
      runbooks: [],
      problems: [
        {
          source: lostTree,
          message: `There is no ${lostTree}, or Callboard's credentials do not reach it.`,
        },
      ],
    });

    const { body } = await get('entities/component/default/no/runbooks').expect(
      404,
    );
    expect(body.error.message).toBe('No entity component:default/no was found');
  });

  it('are read again on request, but not too often', async () => {
    const { get, post, sync, reader } = await start();
    await sync();
    reader.trees.set(tree, { 'RUNBOOK.md': markdown('New') });
    const first = await post(`${api}/refresh`).expect(202);
    await eventually(async () => {
      const { body } = await get(`${api}/runbooks`);
      expect(body.runbooks).toMatchObject([{ title: 'New' }]);
    });
    const second = await post(`${api}/refresh`).expect(202);
    expect(second.body).toEqual(first.body);
    await post('entities/component/default/odd/refresh').expect(404);
  });

  it('change with a push', async () => {
    const { get, sync, tell, reader, signals } = await start();
    await sync();
    const push = (fields: object) =>
      tell('github.push', {
        ref: 'refs/heads/main',
        repository: { html_url: 'https://github.com/acme/api' },
        commits: [{ added: [], modified: ['docs/runbooks/down.md'] }],
        ...fields,
      });
    const asked = reader.readings.length;
    reader.trees.set(tree, { 'RUNBOOK.md': markdown('Pushed') });
    await push({ ref: 'refs/heads/feature' });
    await push({ commits: [{ modified: ['src/index.ts'] }] });
    await push({ repository: { html_url: 'https://github.com/acme/web' } });
    expect(reader.readings).toHaveLength(asked);

    signals.length = 0;
    await push({});
    await eventually(async () => {
      const { body } = await get(`${api}/runbooks`);
      expect(body.runbooks).toMatchObject([{ title: 'Pushed' }]);
    });
    expect(signals).toContain(`runbooks:${ref}`);
  });
});
