import { Octokit } from '@octokit/core';
import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

const REPOSITORY = { owner: 'callboard-demo', repo: 'ec2-manager' };

describe('GitHub, read by Octokit', () => {
  let sandbox: TestSandbox;
  let octokit: Octokit;

  beforeEach(async () => {
    sandbox = await startTestSandbox();
    octokit = new Octokit({
      auth: 'sandbox',
      baseUrl: `${sandbox.url}/api/v3`,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  });
  afterEach(() => sandbox.stop());

  const fails = (kind: string, rest: object = {}) =>
    sandbox.control('POST', '/faults', { target: 'github', kind, ...rest });

  it('follows Link headers to the last page', async () => {
    const seen: number[] = [];
    let url: string | undefined =
      'GET /repos/callboard-demo/ec2-manager/deployments?per_page=50';
    let pages = 0;
    while (url) {
      const page: { data: { id: number }[]; headers: { link?: string } } =
        await octokit.request(url);
      seen.push(...page.data.map(each => each.id));
      url = /<([^>]+)>; rel="next"/.exec(page.headers.link ?? '')?.[1];
      pages += 1;
    }
    expect(pages).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('answers 304 to a known ETag and takes no point for it', async () => {
    const first = await octokit.request(
      'GET /repos/{owner}/{repo}',
      REPOSITORY,
    );
    const { etag, 'x-ratelimit-remaining': remaining } = first.headers;
    await expect(
      octokit.request('GET /repos/{owner}/{repo}', {
        ...REPOSITORY,
        headers: { 'if-none-match': etag },
      }),
    ).rejects.toMatchObject({
      status: 304,
      response: { headers: { 'x-ratelimit-remaining': remaining } },
    });
    const third = await octokit.request(
      'GET /repos/{owner}/{repo}',
      REPOSITORY,
    );
    expect(Number(third.headers['x-ratelimit-remaining'])).toBe(
      Number(remaining) - 1,
    );
  });

  it('runs out of points, and has them again after an hour', async () => {
    await sandbox.stop();
    sandbox = await startTestSandbox({ rateLimits: { core: 2 } });
    octokit = new Octokit({ auth: 'a', baseUrl: `${sandbox.url}/api/v3` });
    const ask = () => octokit.request('GET /repos/{owner}/{repo}', REPOSITORY);
    await ask();
    await ask();
    await expect(ask()).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-ratelimit-remaining': '0' } },
    });
    await sandbox.control('POST', '/clock', { advanceSeconds: 3601 });
    expect((await ask()).status).toBe(200);
  });

  it('keeps rate limits per token', async () => {
    await octokit.request('GET /repos/{owner}/{repo}', REPOSITORY);
    const other = new Octokit({ auth: 'b', baseUrl: `${sandbox.url}/api/v3` });
    const { data } = await other.request('GET /rate_limit');
    expect(data.rate).toMatchObject({ limit: 5000, used: 0 });
  });

  it('answers 404 in GitHub’s words', async () => {
    await expect(
      octokit.request('GET /repos/{owner}/{repo}', { owner: 'no', repo: 'no' }),
    ).rejects.toMatchObject({
      status: 404,
      response: {
        data: {
          message: 'Not Found',
          documentation_url: expect.stringContaining('docs.github.com'),
        },
      },
    });
  });

  it.each([
    ['500', 500],
    ['403', 403],
    ['429', 429],
    ['secondary', 403],
    ['rate-limit', 403],
  ])('fails with %s on demand, once', async (kind, status) => {
    await fails(kind, { times: 1, match: 'ec2-manager' });
    const other = octokit.request('GET /repos/{owner}/{repo}', {
      owner: 'vocavision',
      repo: 'vocavision',
    });
    expect((await other).status).toBe(200);
    await expect(
      octokit.request('GET /repos/{owner}/{repo}', REPOSITORY),
    ).rejects.toMatchObject({ status });
    const again = await octokit.request(
      'GET /repos/{owner}/{repo}',
      REPOSITORY,
    );
    expect(again.status).toBe(200);
  });

  it('says when to come back after a secondary limit', async () => {
    await fails('secondary');
    await expect(
      octokit.request('GET /repos/{owner}/{repo}', REPOSITORY),
    ).rejects.toMatchObject({
      message: expect.stringContaining('secondary rate limit'),
      response: { headers: { 'retry-after': '2' } },
    });
  });

  it('answers garbage, or not at all, on demand', async () => {
    await fails('garbage', { times: 1 });
    const garbage = await sandbox.api('/repos/callboard-demo/ec2-manager');
    await expect(garbage.json()).rejects.toThrow();
    await fails('timeout', { times: 1 });
    await expect(
      sandbox.api('/repos/callboard-demo/ec2-manager', {
        signal: AbortSignal.timeout(150),
      }),
    ).rejects.toThrow(/timeout/);
  });

  it('sends those who ask for a log to where it lies', async () => {
    const { data: runs } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/runs',
      { ...REPOSITORY, branch: 'main', status: 'failure' },
    );
    const { data } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
      { ...REPOSITORY, run_id: runs.workflow_runs[0].id },
    );
    const failed = data.jobs.find(job => job.conclusion === 'failure')!;
    expect(failed.name).toBe('cdk-synth');
    const path = `/repos/callboard-demo/ec2-manager/actions/jobs/${failed.id}/logs`;
    const redirect = await sandbox.api(path, { redirect: 'manual' });
    expect(redirect.status).toBe(302);
    const log = await (await fetch(redirect.headers.get('location')!)).text();
    expect(log.trimEnd().split('\n').slice(-3)).toEqual([
      expect.stringMatching(/RETAIN removal policy/),
      expect.stringMatching(
        /^\d{4}-\d\d-\d\dT[\d:.]+Z ##\[error\]Process completed with exit code 1\.$/,
      ),
      expect.stringMatching(/Cleaning up orphan processes$/),
    ]);
  });

  it('lets a reviewer approve, and nobody else', async () => {
    const pending =
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
    const { data: runs } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/runs',
      { ...REPOSITORY, status: 'waiting' },
    );
    const where = { ...REPOSITORY, run_id: runs.workflow_runs[0].id };
    const { data: waits } = await octokit.request(pending, where);
    expect(waits).toEqual([
      expect.objectContaining({
        current_user_can_approve: true,
        environment: expect.objectContaining({ name: 'api-production' }),
      }),
    ]);
    expect(
      waits[0].reviewers!.map(
        ({ reviewer }) => (reviewer as { login: string }).login,
      ),
    ).toEqual(['devops-lead', 'engineering-manager']);
    const answer = {
      ...where,
      environment_ids: [waits[0].environment.id!],
      state: 'approved' as const,
      comment: 'Go.',
    };
    const approve = pending.replace('GET', 'POST');
    const mona = new Octokit({
      auth: 'user:mona',
      baseUrl: `${sandbox.url}/api/v3`,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    await expect(mona.request(approve, answer)).rejects.toMatchObject({
      status: 403,
    });
    await octokit.request(approve, answer);
    expect((await octokit.request(pending, where)).data).toEqual([]);
    const { data: approvals } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
      where,
    );
    expect(approvals).toEqual([
      expect.objectContaining({ state: 'approved', comment: 'Go.' }),
    ]);
    await sandbox.control('POST', '/clock', { advanceSeconds: 3600 });
    const { data: run } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
      where,
    );
    expect(run).toMatchObject({ status: 'completed', conclusion: 'success' });
  });
});
