import { GitHubContract } from '../../__testUtils__/githubContract';
import {
  startTestSandbox,
  type TestSandbox,
} from '../../__testUtils__/startTestSandbox';

const REPOSITORY = '/repos/callboard-demo/ec2-manager';
const INPUTS = { environment: 'dev', strategy: 'previous-version' };

describe('starting a workflow by hand', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await startTestSandbox();
  });
  afterEach(() => sandbox.stop());

  const dispatch = (body: unknown, workflow = 'rollback.yml', token = 'x') =>
    sandbox.api(`${REPOSITORY}/actions/workflows/${workflow}/dispatches`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        authorization: `token ${token}`,
      },
    });
  const advance = (advanceSeconds: number) =>
    sandbox.control('POST', '/clock', { advanceSeconds });
  const runs = async (query = 'event=workflow_dispatch') =>
    (
      await (
        await sandbox.api(
          `${REPOSITORY}/actions/workflows/rollback.yml/runs?${query}`,
        )
      ).json()
    ).workflow_runs;

  it('answers 204 and starts a run that is followed to its end', async () => {
    const response = await dispatch(
      { ref: 'main', inputs: INPUTS },
      'rollback.yml',
      'user:mona',
    );
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    const [run, ...others] = await runs();
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      event: 'workflow_dispatch',
      head_branch: 'main',
      path: '.github/workflows/rollback.yml',
      display_title: 'Roll dev back (previous-version)',
      status: 'queued',
      conclusion: null,
      actor: { login: 'mona' },
    });
    const states: string[] = [];
    for (let seconds = 0; seconds < 120; seconds += 1) {
      const { status, conclusion } = await (
        await sandbox.api(`${REPOSITORY}/actions/runs/${run.id}`)
      ).json();
      const state = `${status} ${conclusion}`;
      if (states.at(-1) !== state) states.push(state);
      await advance(1);
    }
    expect(states).toEqual([
      'queued null',
      'in_progress null',
      'completed success',
    ]);
    const { jobs } = await (
      await sandbox.api(`${REPOSITORY}/actions/runs/${run.id}/jobs`)
    ).json();
    expect(jobs.map(({ name }: { name: string }) => name)).toEqual([
      'back-up-state',
      'check-dependencies',
      'roll-back',
      'verify',
    ]);
  });

  it('tells which run it is where it is asked to, by the contract', async () => {
    const contract = new GitHubContract();
    const response = await dispatch({
      ref: 'refs/heads/main',
      inputs: INPUTS,
      return_run_details: true,
    });
    expect(response.status).toBe(200);
    const details = await response.json();
    expect(
      contract.checkAnswer(
        'post',
        '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
        details,
      ),
    ).toEqual([]);
    const run = await (await sandbox.api(details.run_url)).json();
    expect(run).toMatchObject({
      id: details.workflow_run_id,
      html_url: details.html_url,
    });
    expect(
      contract.checkAnswer(
        'get',
        '/repos/{owner}/{repo}/actions/runs/{run_id}',
        run,
      ),
    ).toEqual([]);
  });

  it.each([
    [{}, 'rollback.yml', 422, /"ref" wasn't supplied/],
    [{ ref: 'nowhere' }, 'rollback.yml', 422, /No ref found for: nowhere/],
    [{ ref: 'main' }, 'rollback.yml', 422, /Required input 'environment'/],
    [
      { ref: 'main', inputs: { ...INPUTS, mood: 'bad' } },
      'rollback.yml',
      422,
      /Unexpected inputs provided: \["mood"\]/,
    ],
    [
      { ref: 'main', inputs: { environment: 'moon' } },
      'rollback.yml',
      422,
      /'moon' for input 'environment' not in the list of allowed values/,
    ],
    [
      { ref: 'main', inputs: { ...INPUTS, dry_run: 'perhaps' } },
      'rollback.yml',
      422,
      /'dry_run'/,
    ],
    [
      { ref: 'main' },
      'pr-validation.yml',
      422,
      /does not have 'workflow_dispatch' trigger/,
    ],
    [{ ref: 'main' }, 'nothing.yml', 404, /Not Found/],
  ])('refuses %j of %s with %s', async (body, workflow, status, message) => {
    const response = await dispatch(body, workflow);
    expect(response.status).toBe(status);
    expect((await response.json()).message).toMatch(message);
    expect(await runs()).toEqual([]);
  });

  it.each(['failure', 'cancelled'])(
    'ends in %s when told to',
    async outcome => {
      await sandbox.control('POST', '/scenes/dispatch-fails', {
        job: 'roll-back',
        outcome,
      });
      await dispatch({ ref: 'main', inputs: INPUTS });
      await advance(1);
      await dispatch({ ref: 'main', inputs: INPUTS });
      await advance(3600);
      const [later, first] = await runs();
      expect(first).toMatchObject({ status: 'completed', conclusion: outcome });
      expect(later).toMatchObject({ conclusion: 'success' });
      const { jobs } = await (
        await sandbox.api(`${REPOSITORY}/actions/runs/${first.id}/jobs`)
      ).json();
      expect(jobs.map((job: { conclusion: string }) => job.conclusion)).toEqual(
        ['success', 'success', outcome, 'skipped'],
      );
    },
  );

  it.each([
    ['overlooked', 204],
    ['refused', 400],
  ])('is an older server where run details are %s', async (details, status) => {
    await sandbox.control('POST', '/scenes/dispatch-details', { details });
    const body = { ref: 'main', inputs: INPUTS };
    const asked = await dispatch({ ...body, return_run_details: true });
    expect(asked.status).toBe(status);
    expect(await runs()).toHaveLength(status === 204 ? 1 : 0);
    expect((await dispatch(body)).status).toBe(204);
  });

  it('is refused by a token that may not', async () => {
    await sandbox.control('POST', '/faults', {
      target: 'github',
      kind: '403',
      match: '/dispatches',
    });
    const response = await dispatch({ ref: 'main', inputs: INPUTS });
    expect(response.status).toBe(403);
    expect(await runs()).toEqual([]);
  });
});
