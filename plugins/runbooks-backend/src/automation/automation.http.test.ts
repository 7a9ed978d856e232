import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { ROLLBACK, startAutomations } from './__testUtils__/startAutomations';
import type { ActionsRun } from './__testUtils__/LoopbackActions';

const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const dev = { environment: 'dev' };
const prod = { environment: 'prod' };
const MINUTE = 60_000;

type Started = Awaited<ReturnType<typeof startAutomations>>;
let started: Started | undefined;
afterEach(() => started?.github.stop());

async function setUp(options?: Parameters<typeof startAutomations>[0]) {
  started = await startAutomations(options);
  return started;
}

const second = (offset: number) =>
  `${new Date(Date.now() + offset * 1000).toISOString().slice(0, 19)}Z`;

describeOnEachDatabase('an automation, before it is started', () => {
  it('says what will happen', async () => {
    const { start, preview, github } = await setUp();
    const { id } = await start('one', prod);
    const { body } = await preview(id).expect(200);
    expect(body).toEqual({
      name: 'rollback-api',
      title: 'Roll back the API',
      repository: 'acme/api',
      workflow: 'rollback.yml',
      ref: 'main',
      inputs: { stack: 'api-prod', reason: 'runbook' },
      environment: 'prod',
      confirmBy: 'rollback-api',
      url: `http://${github.host}/acme/api/actions/workflows/rollback.yml`,
    });
    const other = await start('one', dev);
    const inDev = await preview(other.id).expect(200);
    expect(inDev.body.inputs.stack).toBe('api-dev');
    expect(inDev.body).not.toHaveProperty('confirmBy');
    // Nothing of this needs GitHub.
    expect(github.requests).toEqual([]);
  });

  it('asks for the default branch of another repository', async () => {
    const { start, preview, github } = await setUp({
      automations: [{ ...ROLLBACK, repository: 'acme/deploy' }],
    });
    const { id } = await start('one', prod);
    const { body } = await preview(id).expect(200);
    expect(body).toMatchObject({ repository: 'acme/deploy', ref: 'trunk' });
    expect(github.requests.map(({ path }) => path)).toEqual([
      '/repos/acme/deploy',
    ]);
    github.fault = () => ({ status: 500 });
    const failed = await preview(id).expect(200);
    expect(failed.body.blocked).toBe(
      `${github.host} answered with an error (500)`,
    );
  });

  it('says why it cannot be started', async () => {
    const { start, preview, ask, as, github } = await setUp({
      automations: [
        { ...ROLLBACK, environments: ['dev'] },
        { ...ROLLBACK, name: 'vague', inputs: { to: '{{version}}' } },
        { ...ROLLBACK, name: 'odd', workflow: '../x' },
        { ...ROLLBACK, name: 'far', repository: 'https://evil.example/a/b' },
      ],
    });
    const { id } = await start('one', prod);
    const reasons: Record<string, string> = {
      'rollback-api':
        'It may be started in dev, and this run is for prod; start a run for one where it may',
      vague: 'No value is known of {{version}} in prod',
      odd: 'The runbook names the workflow "../x"; expected a file name such as rollback.yml',
      far: 'of the repository "https://evil.example/a/b"',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      const { body } = await preview(id, name).expect(200);
      expect(body.blocked).toContain(reason);
      const refused = await ask(id, { confirmation: name }, { name }).expect(
        409,
      );
      expect(refused.body.error.message).toContain(reason);
    }
    const none = await preview(id, 'none').expect(404);
    expect(none.body.error.message).toBe(
      'Website down names no automation none',
    );
    const done = await start('one', dev);
    await as('one').post(`runs/${done.id}/actions`, {
      actions: [{ id: 'e', kind: 'finished', outcome: 'worked' }],
    });
    const over = await preview(done.id).expect(200);
    expect(over.body.blocked).toContain('This run was finished by');
    await ask(done.id).expect(409);
    expect(github.requests).toEqual([]);
  });

  it('is nothing for those who may not', async () => {
    const { start, preview, ask, decisions, github } = await setUp();
    const { id } = await start('one', dev);
    decisions['runbooks.automate'] = deny;
    await preview(id).expect(403);
    await ask(id).expect(403);
    decisions['catalog.entity.read'] = deny;
    delete decisions['runbooks.automate'];
    await preview(id).expect(404);
    await ask(id).expect(404);
    expect(github.requests).toEqual([]);
  });
});

describeOnEachDatabase('starting an automation', () => {
  it('dispatches what was said, and leaves a trace', async () => {
    const { start, ask, github, signals, auditor, audit } = await setUp();
    const { id } = await start('one', prod);
    signals.length = 0;
    const { body } = await ask(id, {
      requestId: 'r-1',
      stepId: 'b',
      confirmation: 'rollback-api',
    }).expect(200);
    expect(github.dispatches).toEqual([
      expect.objectContaining({
        path: '/repos/acme/api/actions/workflows/rollback.yml/dispatches',
        body: {
          ref: 'main',
          inputs: { stack: 'api-prod', reason: 'runbook' },
          return_run_details: true,
        },
      }),
    ]);
    expect(github.dispatches[0].headers.authorization).toBe('token of-a-test');
    const url = `http://${github.host}/acme/api/actions/runs/100`;
    expect(body.state.automations).toEqual([
      expect.objectContaining({
        requestId: 'r-1',
        name: 'rollback-api',
        stepId: 'b',
        state: 'queued',
        by: 'user:default/one',
        url,
      }),
    ]);
    expect(body.events.slice(1)).toMatchObject([
      {
        seq: 2,
        kind: 'automation',
        state: 'dispatching',
        text: 'GitHub is asked to run rollback.yml of acme/api at main.',
      },
      { seq: 3, kind: 'automation', state: 'queued' },
    ]);
    expect(signals.filter(s => s === `runbooks:run:${id}`)).toHaveLength(2);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'runbooks-automation-start',
        severityLevel: 'high',
        meta: { runId: id, name: 'rollback-api' },
      }),
    );
    const { meta } = audit.success.mock.lastCall![0];
    expect(meta).toMatchObject({
      repository: 'acme/api',
      workflow: 'rollback.yml',
      ref: 'main',
      inputs: { stack: 'api-prod', reason: 'runbook' },
      environment: 'prod',
      requestId: 'r-1',
      workflowRunId: '100',
    });
    expect(JSON.stringify([meta, body])).not.toContain('of-a-test');
  });

  it('has to be confirmed by its very name in production', async () => {
    const { start, ask, github } = await setUp();
    const { id } = await start('one', prod);
    for (const confirmation of [
      undefined,
      '',
      'Rollback-API',
      'rollback-api ',
    ]) {
      const { body } = await ask(id, { confirmation }).expect(400);
      expect(body.error.message).toContain(
        'confirmation: expected "rollback-api", the name of what is started in prod',
      );
    }
    const { id: nowhere } = await start();
    await ask(nowhere, { confirmation: 'rollback-api' }).expect(409);
    await ask(id, {
      stepId: 'z',
      confirmation: 'rollback-api',
    }).expect(400);
    expect(github.dispatches).toEqual([]);
  });

  it('happens once, whoever asks how often', async () => {
    const { start, ask, github } = await setUp();
    const { id } = await start('one', dev);
    // GitHub takes its time.
    github.fault = () =>
      new Promise(resolve => setTimeout(() => resolve(undefined), 200));
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => ask(id, { requestId: 'same' })),
      ...Array.from({ length: 4 }, () => ask(id, {}, { user: 'two' })),
    ]);
    expect(github.dispatches).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 200).length).toBe(
      8 - refused.length,
    );
    for (const { body } of refused) {
      expect(body.error.message).toMatch(
        /rollback-api was started by user:default\/(one|two) at .* and is not over yet/,
      );
    }
    // Neither does another run of the same start it meanwhile.
    const { id: another } = await start('three', dev);
    const { body } = await ask(another).expect(409);
    expect(body.error.message).toContain('in another run and is not over yet');
    await ask(id, { requestId: 'same' });
    expect(github.dispatches).toHaveLength(1);
  });

  it('takes the id of a request for one automation alone', async () => {
    const { start, ask } = await setUp({
      automations: [ROLLBACK, { ...ROLLBACK, name: 'restart' }],
    });
    const { id } = await start('one', dev);
    await ask(id, { requestId: 'r' }).expect(200);
    const { body } = await ask(
      id,
      { requestId: 'r' },
      { name: 'restart' },
    ).expect(409);
    expect(body.error.message).toContain('was used to start rollback-api');
    await ask(id, {}, { name: 'restart' }).expect(200);
  });
});

describeOnEachDatabase('an automation that was started', () => {
  it('is followed to its end by events', async () => {
    const { start, ask, as, github, deliver, standing, signals } =
      await setUp();
    const { id } = await start('one', dev);
    await ask(id).expect(200);
    const [run] = github.runs;
    const tell = (changes: Partial<ActionsRun>) =>
      deliver('github.workflow_run', github.delivery({ ...run, ...changes }));
    const at = (offset: number) => ({ updated_at: second(offset) });

    await tell({ status: 'in_progress', ...at(2) });
    expect(await standing(id)).toMatchObject({ state: 'in_progress' });
    // Late: from before, and from within the same second.
    await tell({ status: 'queued', ...at(1) });
    await tell({ status: 'requested', updated_at: second(2) });
    expect(await standing(id)).toMatchObject({ state: 'in_progress' });
    await tell({ status: 'waiting', ...at(5) });
    expect(await standing(id)).toMatchObject({
      state: 'queued',
      text: 'It waits for an approval on GitHub.',
    });
    signals.length = 0;
    await as('two').post(`runs/${id}/actions`, {
      actions: [{ id: 'e', kind: 'finished', outcome: 'worked' }],
    });
    await tell({ status: 'completed', conclusion: 'success', ...at(9) });
    expect(await standing(id)).toMatchObject({
      state: 'success',
      text: 'It succeeded.',
      url: run.html_url,
    });
    expect(signals).toContain(`runbooks:run:${id}`);
    // What ended stays so.
    await tell({ status: 'in_progress', ...at(20) });
    expect(await standing(id)).toMatchObject({ state: 'success' });
    await deliver('github.workflow_run', { odd: true });
    await deliver(
      'github.workflow_run',
      github.delivery({ ...run, id: 999, status: 'completed' }),
    );
    const { body } = await as('one').get(`runs/${id}`);
    expect(body.events.map(({ state }: any) => state).filter(Boolean)).toEqual([
      'dispatching',
      'queued',
      'in_progress',
      'queued',
      'success',
    ]);
  });

  it.each([
    ['failure', 'failure', 'It failed; its log on GitHub says why.'],
    ['timed_out', 'failure', 'It ran out of time.'],
    ['cancelled', 'cancelled', 'It was cancelled on GitHub.'],
    ['neutral', 'unknown', 'It ended on GitHub as neutral.'],
  ])(
    'is read where no event tells that it ended as %s',
    async (conclusion, state, text) => {
      const { start, ask, github, follow, standing, age } = await setUp();
      const { id } = await start('one', dev);
      await ask(id).expect(200);
      await follow();
      // It is not due yet.
      expect(github.requests).toHaveLength(1);
      Object.assign(github.runs[0], {
        status: 'completed',
        conclusion,
        updated_at: second(3),
      });
      await age(MINUTE);
      await follow();
      expect(await standing(id)).toMatchObject({ state, text });
      await follow();
      expect(github.requests).toHaveLength(2);
      // It may be started again.
      await ask(id).expect(200);
    },
  );

  it('is looked at again where GitHub could not say', async () => {
    const { start, ask, github, follow, standing, age, knex } = await setUp();
    const { id } = await start('one', dev);
    await ask(id).expect(200);
    github.fault = () => ({ status: 502, body: '<html>' });
    await age(MINUTE);
    await follow();
    expect(await standing(id)).toMatchObject({ state: 'queued' });
    const [{ due_at }] = await knex('run_automations').select('due_at');
    expect(due_at > new Date().toISOString()).toBe(true);
    github.fault = () => undefined;
    github.runs.length = 0;
    await age(2 * MINUTE);
    await follow();
    expect(await standing(id)).toMatchObject({
      state: 'unknown',
      text: 'GitHub does not have its run any more.',
    });
  });
});

describeOnEachDatabase('an automation whose run GitHub does not name', () => {
  it.each(['overlooked', 'refused'] as const)(
    'is found among its own where return_run_details is %s',
    async details => {
      const { start, ask, github, follow, standing, knex } = await setUp();
      github.details = details;
      github.addRun({ actor: { login: 'somebody' } });
      github.addRun({ event: 'push' });
      github.addRun({ path: '.github/workflows/other.yml' });
      github.addRun({ head_branch: 'feature' });
      github.addRun({ created_at: second(-60) });
      const { id } = await start('one', dev);
      const { body } = await ask(id).expect(200);
      expect(body.state.automations[0]).toMatchObject({
        state: 'queued',
        text: 'GitHub has taken it, and its run is looked for.',
      });
      await knex('run_automations').update({ due_at: second(-1) });
      await follow();
      expect(await standing(id)).toMatchObject({
        state: 'queued',
        text: 'GitHub has queued it.',
        url: github.runs.at(-1)!.html_url,
      });
      expect(github.dispatches).toHaveLength(details === 'refused' ? 2 : 1);
    },
  );

  it('is found when GitHub tells of a run', async () => {
    const { start, ask, github, deliver, standing } = await setUp();
    github.details = 'overlooked';
    const { id } = await start('one', dev);
    await ask(id).expect(200);
    const run = github.runs[0];
    await deliver(
      'github.workflow_run',
      github.delivery({ ...run, status: 'in_progress' }),
    );
    expect(await standing(id)).toMatchObject({ url: run.html_url });
  });

  it('takes rather none than one that may be another', async () => {
    const { start, ask, github, follow, standing, age } = await setUp();
    github.details = 'overlooked';
    const { id } = await start('one', dev);
    await ask(id).expect(200);
    github.addRun();
    await age(1000);
    await follow();
    expect(await standing(id)).toMatchObject({
      text: 'GitHub has taken it, and its run is looked for.',
    });
    await age(11 * MINUTE);
    await follow();
    expect(await standing(id)).toMatchObject({
      state: 'unknown',
      text: 'Which run it became on GitHub could not be told for certain: look at the workflow there.',
    });
    await follow();
    expect(github.dispatches).toHaveLength(1);
  });
});
