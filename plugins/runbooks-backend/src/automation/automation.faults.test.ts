import { randomUUID } from 'node:crypto';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { LoopbackActions, type Fault } from './__testUtils__/LoopbackActions';
import { startAutomations } from './__testUtils__/startAutomations';

const dev = { environment: 'dev' };
const MINUTE = 60_000;

type Started = Awaited<ReturnType<typeof startAutomations>>;
let started: Started | undefined;
afterEach(() => started?.github.stop());

async function setUp(options?: Parameters<typeof startAutomations>[0]) {
  started = await startAutomations(options);
  return started;
}

const said = (status: number, message: string): Fault => ({
  status,
  body: JSON.stringify({ message }),
});

const REFUSALS: [string, Fault, string][] = [
  [
    'knows not the credentials',
    said(401, 'Bad credentials'),
    "refused the credentials (401); renew the token or the App's key of its entry in integrations.github",
  ],
  [
    'allows it not',
    said(403, 'Resource not accessible by integration at 10.0.0.1'),
    'does not allow this (403); give the token or App read and write access to Actions of acme/api',
  ],
  [
    'has no such workflow',
    said(404, 'Not Found'),
    "has no workflow rollback.yml in acme/api, or the credentials may not see it (404); check the names in the runbook, and the App's repositories",
  ],
  [
    'has no such ref',
    said(422, 'No ref found for: main'),
    "acme/api has no branch or tag main (422); check ref in the runbook's automation",
  ],
  [
    'has a workflow without the trigger',
    said(422, "Workflow does not have 'workflow_dispatch' trigger"),
    'cannot be started by hand at main (422); give it the trigger workflow_dispatch',
  ],
  [
    'takes other inputs',
    said(422, 'Unexpected inputs provided: ["stack"]'),
    'does not know all of the inputs (422)',
  ],
  [
    'wants another input',
    said(422, "Required input 'x' not provided"),
    'needs an input that the runbook does not give (422)',
  ],
  [
    'has it disabled',
    said(422, 'Cannot trigger a disabled workflow'),
    'is disabled (422); enable it on',
  ],
  ['refuses without words', { status: 422 }, 'did not take the request (422)'],
  [
    'has had enough',
    { status: 403, headers: { 'retry-after': '60' } },
    'asked for fewer requests (403); try again in some minutes',
  ],
  [
    'has moved the repository',
    { status: 307, headers: { location: 'http://localhost:1/' } },
    'acme/api has moved on',
  ],
];

const DOUBTS: [string, Fault, string][] = [
  ['fails', said(500, 'Oops'), 'answered with an error (500)'],
  [
    'is a proxy that talks',
    { status: 200, body: '<html>Hello' },
    'answered with something else than its API promises',
  ],
  [
    'answers with another JSON',
    { status: 200, body: '{"workflow_run_id":"x"}' },
    'answered with something else than its API promises',
  ],
  ['never answers', { hang: true }, 'did not answer in time'],
  ['hangs up', { reset: true }, 'could not be reached'],
];

describeOnEachDatabase('an automation whose GitHub', () => {
  it.each(REFUSALS)('%s was not started', async (_, fault, words) => {
    const { start, ask, github, audit } = await setUp();
    const { id } = await start('one', dev);
    github.fault = () => fault;
    const { body } = await ask(id).expect(200);
    const [automation] = body.state.automations;
    expect(automation.state).toBe('failure');
    expect(automation.text).toContain(words);
    expect(automation.text).toMatch(/^It was not started: .*\.$/);
    expect(automation.text).not.toContain('10.0.0.1');
    expect(audit.success.mock.lastCall![0].meta.state).toBe('failure');
    expect(github.requests).toHaveLength(1);
    // It was not, so it can be.
    github.fault = () => undefined;
    await ask(id).expect(200);
  });

  it.each(DOUBTS)('%s may have been started', async (_, fault, words) => {
    const { start, ask, github, follow, age } = await setUp({ timeoutMs: 500 });
    const { id } = await start('one', dev);
    github.fault = () => fault;
    const { body } = await ask(id, { requestId: 'r' }).expect(200);
    const [automation] = body.state.automations;
    expect(automation.state).toBe('unknown');
    expect(automation.text).toContain(words);
    expect(automation.text).toContain(
      'Whether it was started is not known: look at the workflow on GitHub before you start it again.',
    );
    expect(automation.url).toBe(
      `http://${github.host}/acme/api/actions/workflows/rollback.yml`,
    );
    // Nobody but a person asks again.
    await ask(id, { requestId: 'r' }).expect(200);
    github.fault = () => undefined;
    await age(MINUTE);
    await follow();
    await age(11 * MINUTE);
    await follow();
    expect(github.dispatches).toHaveLength(1);
  });

  it('cannot be reached was not started', async () => {
    const { start, ask, github } = await setUp();
    const { id } = await start('one', dev);
    await github.stop();
    const { body } = await ask(id).expect(200);
    expect(body.state.automations[0]).toMatchObject({
      state: 'failure',
      text: expect.stringContaining(
        'could not be reached (ECONNREFUSED); check the network and the apiBaseUrl of its entry in integrations.github',
      ),
    });
  });

  it.each([
    [
      'is not configured',
      () => [],
      'No integration is configured for localhost',
    ],
    [
      'has no credentials',
      ({ host, apiBaseUrl }: LoopbackActions['integration']) => [
        { host, apiBaseUrl },
      ],
      'No credentials are configured for acme on localhost',
    ],
  ])('%s was not started', async (_, integrations, words) => {
    const github = await LoopbackActions.start();
    const { start, ask, preview } = await setUp({
      github,
      integrations: integrations(github.integration),
    });
    const { id } = await start('one', dev);
    await preview(id).expect(200);
    const { body } = await ask(id).expect(200);
    expect(body.state.automations[0]).toMatchObject({
      state: 'failure',
      text: expect.stringContaining(`It was not started: ${words}`),
    });
    expect(github.requests).toEqual([]);
  });

  it('started it before it failed is found out later', async () => {
    const { start, ask, github, follow, standing, knex } = await setUp();
    const { id } = await start('one', dev);
    github.fault = ({ path }) =>
      path.endsWith('/dispatches') ? { status: 502 } : undefined;
    await ask(id).expect(200);
    expect(await standing(id)).toMatchObject({ state: 'unknown' });
    const run = github.addRun({ status: 'in_progress' });
    await knex('run_automations').update({ due_at: '2026' });
    await follow();
    expect(await standing(id)).toMatchObject({
      state: 'in_progress',
      url: run.html_url,
    });
  });
});

describeOnEachDatabase('an automation whose backend was killed', () => {
  it('before GitHub answered is unknown, and never asked for again', async () => {
    const { start, ask, github, stores, follow, standing, as } = await setUp();
    const { id } = await start('one', dev);
    // What is left by a backend that went between the row and the answer.
    await stores.automations.begin(
      {
        runId: id,
        requestId: 'r',
        name: 'rollback-api',
        address: {
          host: github.host,
          owner: 'acme',
          name: 'api',
          workflow: 'rollback.yml',
        },
        ref: 'main',
        inputs: {},
        state: 'dispatching',
        text: 'x',
        by: 'user:default/one',
        requestedAt: new Date(Date.now() - MINUTE).toISOString(),
        dueAt: new Date().toISOString(),
        flight: randomUUID(),
      },
      () => {},
    );
    await follow();
    expect(await standing(id)).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining(
        'Callboard was stopped while it asked GitHub. Whether it was started is not known',
      ),
    });
    await ask(id, { requestId: 'r' }).expect(200);
    expect(github.dispatches).toEqual([]);
    await ask(id).expect(200);
    expect(github.dispatches).toHaveLength(1);
    const { body } = await as('one').get(`runs/${id}`);
    expect(
      body.state.automations.map(({ state }: { state: string }) => state),
    ).toEqual(['unknown', 'queued']);
  });
});
