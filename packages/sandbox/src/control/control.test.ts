import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

describe('the control endpoint', () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startTestSandbox();
  });
  afterEach(() => sandbox.stop());

  const newest = async (repository: string, environment: string) => {
    const deployments = await (
      await sandbox.api(
        `/repos/${repository}/deployments?environment=${environment}`,
      )
    ).json();
    const statuses = await (
      await sandbox.api(
        `/repos/${repository}/deployments/${deployments[0].id}/statuses`,
      )
    ).json();
    return { ...deployments[0], statuses };
  };
  const advance = (advanceSeconds: number) =>
    sandbox.control('POST', '/clock', { advanceSeconds });

  it('tells the time, the scenes and the counters', async () => {
    const body = await (await sandbox.control('GET', '/')).json();
    expect(body.now).toBe('2026-11-22T03:00:00.000Z');
    expect(body.scenes.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([
        'deployment-fails',
        'approve',
        'stack-drifts',
        'endpoint-fails',
      ]),
    );
    expect(body.requests.http.total).toBe(0);
    await advance(90);
    expect((await (await sandbox.control('GET', '/')).json()).now).toBe(
      '2026-11-22T03:01:30.000Z',
    );
  });

  it('lets a production deployment of ec2-manager-api fail in cdk-synth', async () => {
    const scene = await sandbox.control('POST', '/scenes/deployment-fails', {
      service: 'ec2-manager-api',
      environment: 'prod',
      job: 'cdk-synth',
    });
    const { commit } = await scene.json();
    await advance(600);
    const failed = await newest('callboard-demo/ec2-manager', 'api-production');
    expect(failed.sha).toBe(commit);
    expect(failed.statuses[0]).toMatchObject({
      state: 'failure',
      description: 'cdk-synth failed',
    });
    const [, run, job] = /runs\/(\d+)\/job\/(\d+)$/.exec(
      failed.statuses[0].log_url,
    )!;
    const { jobs } = await (
      await sandbox.api(
        `/repos/callboard-demo/ec2-manager/actions/runs/${run}/jobs`,
      )
    ).json();
    const conclusions = Object.fromEntries(
      jobs.map((each: { name: string; conclusion: string }) => [
        each.name,
        each.conclusion,
      ]),
    );
    expect(conclusions).toMatchObject({
      'cdk-synth': 'failure',
      'test-api': 'success',
      'deploy-production (api)': 'skipped',
    });
    const page = await fetch(failed.statuses[0].log_url);
    expect(await page.text()).toContain('RETAIN');
    expect(jobs.some((each: { id: number }) => String(each.id) === job)).toBe(
      true,
    );
  });

  it('plays an approval that waits, and its rejection', async () => {
    const parameters = { service: 'static-site' };
    await sandbox.control('POST', '/scenes/approval-waits', parameters);
    await advance(300);
    const place = ['callboard-demo/static-site', 'production'] as const;
    expect((await newest(...place)).statuses[0].state).toBe('waiting');
    await sandbox.control('POST', '/scenes/approve', {
      ...parameters,
      decision: 'rejected',
      comment: 'Not today.',
    });
    expect((await newest(...place)).statuses[0]).toMatchObject({
      state: 'failure',
      description: 'Rejected: Not today.',
    });
  });

  it('plays a stack that rolls back, and one that drifts', async () => {
    const parameters = { service: 'static-site', environment: 'staging' };
    const scene = await sandbox.control(
      'POST',
      '/scenes/stack-rollback',
      parameters,
    );
    expect((await scene.json()).stackName).toBe('static-site-staging');
    await advance(600);
    const failed = await newest('callboard-demo/static-site', 'staging');
    expect(failed.statuses[0].state).toBe('failure');
    const page = await fetch(failed.statuses[0].log_url);
    expect(await page.text()).toContain('UPDATE_ROLLBACK_COMPLETE');
    const drift = await sandbox.control(
      'POST',
      '/scenes/stack-drifts',
      parameters,
    );
    expect(await drift.json()).toEqual({
      stackName: 'static-site-staging',
      logicalId: 'Distribution',
    });
  });

  it.each([
    [
      'deployment-succeeds',
      { service: 'no', environment: 'dev' },
      /no service no; there are ec2-manager-api/,
    ],
    [
      'deployment-succeeds',
      { service: 'static-site', environment: 'qa' },
      /environment/,
    ],
    [
      'deployment-succeeds',
      { service: 'vocavision-web', environment: 'dev' },
      /no environment dev; it has staging, prod/,
    ],
    [
      'deployment-fails',
      { service: 'static-site', environment: 'dev', job: 'x' },
      /no job x; it has lint-and-format/,
    ],
    ['approval-waits', { service: 'vocavision-web' }, /needs no approval/],
    [
      'approve',
      { service: 'static-site' },
      /No deployment of static-site waits/,
    ],
    [
      'stack-drifts',
      { service: 'vocavision-api', environment: 'prod' },
      /no stack in prod/,
    ],
    ['nonsense', {}, /no scene nonsense; there are/],
  ])('says what is wrong with %s %j', async (name, parameters, message) => {
    const response = await sandbox.control(
      'POST',
      `/scenes/${name}`,
      parameters,
    );
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatch(message);
  });

  it.each([
    [
      { target: 'gitlab', kind: '500' },
      /target must be one of github, aws, http/,
    ],
    [{ target: 'github', kind: 'throttled' }, /kind must be one of/],
    [{ target: 'github', kind: '500', times: 0 }, /times/],
  ])('says what is wrong with the fault %j', async (fault, message) => {
    const response = await sandbox.control('POST', '/faults', fault);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatch(message);
  });

  it('does not let the clock go back', async () => {
    expect((await advance(-1)).status).toBe(400);
    expect((await sandbox.control('POST', '/clock', {})).status).toBe(400);
  });

  it('counts requests until they are reset, and takes faults away', async () => {
    await sandbox.api('/repos/callboard-demo/static-site');
    const counters = async () =>
      (await sandbox.control('GET', '/requests')).json();
    expect((await counters()).github).toEqual({
      total: 1,
      routes: { 'GET /repos/{owner}/{repo}': 1 },
      graphqlPoints: 0,
    });
    await sandbox.control('DELETE', '/requests');
    expect((await counters()).github.total).toBe(0);
    await sandbox.control('POST', '/faults', { target: 'github', kind: '500' });
    await sandbox.control('DELETE', '/faults');
    expect(
      (await sandbox.api('/repos/callboard-demo/static-site')).status,
    ).toBe(200);
  });
});
