import { GitHubContract } from '../../__testUtils__/githubContract';
import {
  startTestSandbox,
  type TestSandbox,
} from '../../__testUtils__/startTestSandbox';

const REPOSITORY = '/repos/callboard-demo/ec2-manager';
const PATTERN = '/repos/{owner}/{repo}';

describe('the REST API by GitHub’s own contract', () => {
  const contract = new GitHubContract();
  let sandbox: TestSandbox;
  let ids: Record<string, string>;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    await sandbox.control('POST', '/scenes/deployment-succeeds', {
      service: 'ec2-manager-web',
      environment: 'dev',
    });
    await sandbox.control('POST', '/clock', { advanceSeconds: 45 });
    const get = async (path: string) =>
      (await sandbox.api(`${REPOSITORY}${path}`)).json();
    const [waiting] = (await get('/actions/runs?status=waiting')).workflow_runs;
    const [failed] = (await get('/actions/runs?status=failure')).workflow_runs;
    const { jobs } = await get(`/actions/runs/${failed.id}/jobs`);
    const [deployment] = await get('/deployments?environment=api-dev');
    const [status] = await get(`/deployments/${deployment.id}/statuses`);
    const tree = await get('/git/trees/main?recursive=1');
    ids = {
      WAITING: waiting.id,
      FAILED: failed.id,
      JOB: jobs[0].id,
      DEPLOYMENT: deployment.id,
      STATUS: status.id,
      BLOB: tree.tree.find(({ type }: { type: string }) => type === 'blob').sha,
    };
  });
  afterAll(() => sandbox.stop());

  it.each([
    ['', ''],
    ['/contents/{path}', '/contents/catalog-info.yaml'],
    ['/contents/{path}', '/contents/apps'],
    ['/git/trees/{tree_sha}', '/git/trees/main?recursive=1'],
    ['/git/blobs/{file_sha}', '/git/blobs/BLOB'],
    ['/commits', '/commits?per_page=5'],
    ['/commits/{ref}', '/commits/develop'],
    ['/commits/{ref}/status', '/commits/main/status?per_page=0'],
    ['/compare/{basehead}', '/compare/main...develop'],
    ['/branches', '/branches'],
    ['/branches/{branch}', '/branches/develop'],
    ['/actions/workflows', '/actions/workflows'],
    ['/actions/workflows/{workflow_id}', '/actions/workflows/ci.yml'],
    [
      '/actions/workflows/{workflow_id}/runs',
      '/actions/workflows/ci.yml/runs?branch=main',
    ],
    ['/actions/runs', '/actions/runs?per_page=10'],
    ['/actions/runs/{run_id}', '/actions/runs/FAILED'],
    ['/actions/runs/{run_id}/jobs', '/actions/runs/FAILED/jobs'],
    ['/actions/jobs/{job_id}', '/actions/jobs/JOB'],
    [
      '/actions/runs/{run_id}/pending_deployments',
      '/actions/runs/WAITING/pending_deployments',
    ],
    ['/actions/runs/{run_id}/approvals', '/actions/runs/WAITING/approvals'],
    ['/environments', '/environments'],
    ['/environments/{environment_name}', '/environments/api-production'],
    ['/deployments', '/deployments?per_page=50'],
    ['/deployments/{deployment_id}', '/deployments/DEPLOYMENT'],
    [
      '/deployments/{deployment_id}/statuses',
      '/deployments/DEPLOYMENT/statuses',
    ],
    [
      '/deployments/{deployment_id}/statuses/{status_id}',
      '/deployments/DEPLOYMENT/statuses/STATUS',
    ],
  ])('answers %s as the contract says (%s)', async (pattern, path) => {
    const filled = path.replace(/[A-Z]{3,}/g, name => ids[name] ?? name);
    const response = await sandbox.api(`${REPOSITORY}${filled}`);
    expect(response.status).toBe(200);
    expect(
      contract.checkAnswer(
        'get',
        `${PATTERN}${pattern}`,
        await response.json(),
      ),
    ).toEqual([]);
  });

  it.each([
    ['/rate_limit', '/rate_limit'],
    ['/orgs/{org}/repos', '/orgs/callboard-demo/repos'],
    ['/users/{username}/repos', '/users/vocavision/repos'],
  ])('answers %s as the contract says', async (pattern, path) => {
    const response = await sandbox.api(path);
    expect(response.status).toBe(200);
    expect(contract.checkAnswer('get', pattern, await response.json())).toEqual(
      [],
    );
  });

  it('keeps to the contract while a run is under way', async () => {
    const { workflow_runs: runs } = await (
      await sandbox.api(`${REPOSITORY}/actions/runs?status=in_progress`)
    ).json();
    expect(runs).toHaveLength(1);
    const jobs = await (
      await sandbox.api(`${REPOSITORY}/actions/runs/${runs[0].id}/jobs`)
    ).json();
    expect(jobs.jobs.map((job: { status: string }) => job.status)).toContain(
      'in_progress',
    );
    expect(
      contract.checkAnswer(
        'get',
        `${PATTERN}/actions/runs/{run_id}/jobs`,
        jobs,
      ),
    ).toEqual([]);
  });

  it('notices an answer that breaks the contract', () => {
    expect(
      contract.checkAnswer('get', `${PATTERN}/deployments`, [{ id: 'x' }]),
    ).not.toEqual([]);
  });
});
