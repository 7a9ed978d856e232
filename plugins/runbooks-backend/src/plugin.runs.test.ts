import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { startRunbooks } from './__testUtils__/startRunbooks';

const ref = 'component:default/api';
const api = 'entities/component/default/api';
const tree = treeOfComponent('api');
const path = 'docs/runbooks/rollback.md';

const text = (last: string) => `---
automation:
  name: rollback-api
  title: Roll back the API
  workflow: rollback.yml
  inputs:
    stack: '{{stack}}'
---

# Roll back the API

## Resolution

1. Look at {{stack}}.
2. Start it.
3. ${last}
`;

async function start() {
  const backend = await startRunbooks({
    entities: [
      component('api', {
        annotations: { 'callboard.io/cloudformation-stacks': 'prod=api-prod' },
      }),
    ],
  });
  backend.reader.trees.set(tree, { [path]: text('Wait.') });
  await backend.sync();
  const { body } = await backend.get(`${api}/runbooks`).expect(200);
  const [{ id: runbookId }] = body.runbooks;
  const started = await backend
    .post(`${api}/runbooks/${runbookId}/runs`)
    .send({
      requestId: 'r',
      environment: 'prod',
      reason: { kind: 'incident', text: 'INC-1' },
    })
    .expect(201);
  return { ...backend, runbookId, run: started.body };
}

describeOnEachDatabase('a run of what an author wrote', () => {
  it('is of the version that it was started from, to its end', async () => {
    const { get, post, sync, tell, reader, run, runbookId } = await start();
    const steps = run.runbook.sections
      .flatMap((section: any) => section.blocks)
      .flatMap((block: any) => block.steps ?? [])
      .map((step: any) => step.id);
    expect(run).toMatchObject({
      entityRef: ref,
      tier: 'production',
      progress: { ticked: 0, of: 3 },
      variables: { stack: 'api-prod', environment: 'prod' },
      outdated: false,
    });
    reader.trees.set(tree, { [path]: text('Do not wait.') });
    await tell('github.push', {
      ref: 'refs/heads/main',
      repository: { html_url: 'https://github.com/acme/api' },
      commits: [{ added: [], removed: [], modified: [path] }],
    });
    await sync();
    const { body: open } = await get(`${api}/runbooks`).expect(200);
    expect(open.runbooks[0]).toMatchObject({
      id: runbookId,
      openRuns: [{ id: run.id, environment: 'prod' }],
    });

    await post(`runs/${run.id}/actions`)
      .send({
        actions: [
          { id: '1', kind: 'ticked', stepId: steps[0] },
          { id: '2', kind: 'ticked', stepId: steps[2] },
          { id: '3', kind: 'finished', outcome: 'did-not-work', text: 'No' },
        ],
      })
      .expect(200);
    // What was pushed is read in the background.
    await eventually(async () => {
      const { body } = await get(`runs/${run.id}`).expect(200);
      expect(body).toMatchObject({
        outdated: true,
        progress: { ticked: 2, of: 3 },
      });
    });
    const exported = await get(`runs/${run.id}/export`).expect(200);
    expect(exported.body.markdown).toContain('1. [x] Look at api-prod.');
    expect(exported.body.markdown).toContain('1. [x] Wait.');
    expect(exported.body.markdown).toContain('- **Outcome:** Did not work: No');

    const { body: after } = await get(`${api}/runbooks`).expect(200);
    expect(after.runbooks[0]).toMatchObject({
      openRuns: [],
      lastRun: { id: run.id, finished: { outcome: 'did-not-work' } },
    });
    const { body: page } = await get(`${api}/runs`).expect(200);
    expect(page.items).toMatchObject([{ id: run.id }]);
  });

  it('binds its automation to the repository it was read from', async () => {
    const { get, run } = await start();
    const { body } = await get(
      `runs/${run.id}/automations/rollback-api`,
    ).expect(200);
    expect(body).toEqual({
      name: 'rollback-api',
      title: 'Roll back the API',
      repository: 'acme/api',
      workflow: 'rollback.yml',
      ref: 'main',
      inputs: { stack: 'api-prod' },
      environment: 'prod',
      confirmBy: 'rollback-api',
      url: 'https://github.com/acme/api/actions/workflows/rollback.yml',
    });
  });
});
