import type {
  DeploymentObservation,
  Observation,
  StepsObservation,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { LoopbackGithub } from './__testUtils__/LoopbackGithub';
import {
  COMMIT,
  deploymentNode,
  environment,
  job,
  minuteOfDay,
  target as targetOf,
} from './__testUtils__/samples';
import { testSource } from './__testUtils__/testSource';

jest.setTimeout(30_000);

describe('GithubDeploymentSource', () => {
  let github: LoopbackGithub;

  beforeEach(async () => {
    github = await LoopbackGithub.start();
  });

  afterEach(async () => {
    await github.stop();
  });

  const target = (
    repository: string,
    options: Partial<EntityEnvironments> = {},
  ) => targetOf(repository, { host: github.host, ...options });

  const setUp = (settings = {}) => testSource(github, settings);

  const deployments = (observations: Observation[]) =>
    observations.filter(
      (one): one is DeploymentObservation => one.kind === 'deployment',
    );
  const steps = (observations: Observation[]) =>
    observations.filter((one): one is StepsObservation => one.kind === 'steps');
  /** What was told first: the sweep itself comes before the history. */
  const byId = (observations: Observation[]) =>
    new Map(
      deployments(observations)
        .reverse()
        .map(one => [one.sourceId, one]),
    );

  it('reads the deployments of a repository in one query', async () => {
    github.repositories.set('acme/shop', [
      deploymentNode(1, 'dev', 0, {
        status: { state: 'SUCCESS', environmentUrl: 'https://dev.example.com' },
      }),
      deploymentNode(2, 'Production', 10, {
        state: 'WAITING',
        description: 'v1.42.0 to production',
        payload: '{"category":"emergency","approvedBy":"the DevOps Lead"}',
        status: { state: 'WAITING' },
      }),
    ]);

    const { sweep } = setUp();
    const result = await sweep([target('acme/shop')]);

    expect(result.failures).toEqual([]);
    expect(byId(result.observations).get('1')).toEqual({
      kind: 'deployment',
      entityRef: 'component:default/shop',
      sourceId: '1',
      environment: 'dev',
      sourceEnvironment: 'dev',
      version: {
        commit: COMMIT,
        ref: 'main',
        label: '7fd1a60',
        message: 'Add a callboard',
        author: 'Mona',
        authorAvatarUrl: 'https://example.com/mona.png',
        commitUrl: `http://${github.host}/acme/shop/commit/${COMMIT}`,
      },
      status: 'success',
      createdAt: minuteOfDay(0),
      startedAt: undefined,
      finishedAt: minuteOfDay(3),
      updatedAt: minuteOfDay(3),
      creator: {
        login: 'mona',
        displayName: 'Mona',
        avatarUrl: 'https://example.com/mona.png',
        url: 'https://example.com/mona',
      },
      inferred: false,
      description: undefined,
      url: `http://${github.host}/acme/shop/deployments/dev`,
      environmentUrl: 'https://dev.example.com',
      runId: undefined,
      approval: null,
      failure: null,
      changeCategory: undefined,
      emergencyApprovedBy: undefined,
    });
    expect(byId(result.observations).get('2')).toMatchObject({
      environment: 'prod',
      sourceEnvironment: 'Production',
      status: 'waiting',
      version: { label: 'v1.42.0' },
      approval: { since: minuteOfDay(13), approvers: [] },
      changeCategory: 'emergency',
      emergencyApprovedBy: 'the DevOps Lead',
    });
    expect(github.queries[0].headers.authorization).toBe(
      'token not-for-your-eyes',
    );
  });

  it('keeps previews from pushing production off, and names them apart', async () => {
    github.repositories.set('acme/shop', [
      deploymentNode(1, 'production', 0),
      ...Array.from({ length: 30 }, (_, n) =>
        deploymentNode(100 + n, 'Preview', 10 + n),
      ),
    ]);

    const { sweep } = setUp();
    const { observations } = await sweep([target('acme/shop')]);

    expect(byId(observations).get('1')).toMatchObject({ environment: 'prod' });
    const previews = deployments(observations).filter(
      one => one.sourceEnvironment === 'Preview',
    );
    expect(previews).toHaveLength(5);
    expect(previews.map(one => one.environment)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('gives each service of one repository its own deployments, with one read', async () => {
    github.repositories.set('acme/shop', [
      deploymentNode(1, 'api-production', 0),
      deploymentNode(2, 'web-production', 5),
      deploymentNode(3, 'Preview', 6),
    ]);
    const service = (name: string) =>
      target('acme/shop', {
        entityRef: `component:default/${name}`,
        environments: [environment('prod', { github: [`${name}-production`] })],
      });

    const { sweep } = setUp();
    const { observations } = await sweep([service('api'), service('web')]);

    expect(
      deployments(observations)
        .map(one => `${one.entityRef} ${one.sourceId} ${one.environment}`)
        .filter((one, index, all) => all.indexOf(one) === index)
        .sort(),
    ).toEqual([
      'component:default/api 1 prod',
      'component:default/api 3 undefined',
      'component:default/web 2 prod',
      'component:default/web 3 undefined',
    ]);
    expect(github.queries[0].body?.query.match(/repository\(/g)).toHaveLength(
      1,
    );
  });

  it('reads 1,000 repositories of three environments within 50 queries, histories included', async () => {
    const targets = Array.from({ length: 1000 }, (_, n) => {
      github.repositories.set(`acme/r${n}`, [
        deploymentNode(n + 1, 'dev', 1),
        deploymentNode(10_000 + n, 'prod', 1),
      ]);
      return target(`acme/r${n}`, {
        environments: ['dev', 'staging', 'prod'].map(name => environment(name)),
      });
    });

    const { sweep } = setUp();
    const { observations, failures } = await sweep(targets);

    expect(failures).toEqual([]);
    expect(
      new Set(deployments(observations).map(one => one.sourceId)).size,
    ).toBe(2000);
    expect(github.queries.length).toBeLessThanOrEqual(50);
  }, 120_000);

  it('reads the history of an environment once, and again after a gap', async () => {
    const all = Array.from({ length: 20 }, (_, n) =>
      deploymentNode(n + 1, 'prod', n, { state: 'INACTIVE' }),
    );
    github.repositories.set('acme/shop', all.slice(0, 12));
    const { sweep } = setUp();

    const first = await sweep([target('acme/shop')]);
    expect(byId(first.observations).size).toBe(12);
    const queriesOfFirst = github.queries.length;

    const second = await sweep([target('acme/shop')]);
    expect(github.queries.length - queriesOfFirst).toBe(1);
    expect(byId(second.observations).size).toBe(5);

    github.repositories.set('acme/shop', all);
    const third = await sweep([target('acme/shop')]);
    expect(byId(third.observations).size).toBe(20);
  });

  describe('workflow runs', () => {
    const logUrl = (jobId: number) =>
      `http://${github.host}/acme/shop/actions/runs/77/job/${jobId}`;
    const jobsPath = '/repos/acme/shop/actions/runs/77/jobs';

    it('names the first failed step of the failed job', async () => {
      github.repositories.set('acme/shop', [
        deploymentNode(1, 'prod', 0, {
          state: 'FAILURE',
          status: { state: 'FAILURE', logUrl: logUrl(12) },
        }),
      ]);
      github.rest.set(jobsPath, {
        total_count: 2,
        jobs: [
          job(11, 'lint'),
          job(12, 'cdk-synth', {
            conclusion: 'failure',
            steps: [
              { name: 'Checkout', number: 1, conclusion: 'success' },
              {
                name: 'Synthesize',
                number: 2,
                conclusion: 'failure',
                completed_at: minuteOfDay(3),
              },
              { name: 'Clean up', number: 3, conclusion: 'failure' },
            ],
          }),
        ],
      });

      const { sweep } = setUp();
      const { observations } = await sweep([target('acme/shop')]);

      const [newest] = deployments(observations);
      expect(newest).toMatchObject({
        runId: '77',
        status: 'failure',
        startedAt: minuteOfDay(2),
        url: `http://${github.host}/acme/shop/actions/runs/77`,
        failure: {
          kind: 'job',
          summary: 'cdk-synth failed in step Synthesize',
          where: 'cdk-synth / Synthesize',
        },
      });
      expect(steps(observations)[0].steps).toEqual([
        expect.objectContaining({ id: 'job:lint', status: 'success' }),
        expect.objectContaining({
          id: 'job:cdk-synth',
          status: 'failure',
          sourceEnvironment: 'prod',
          cause: 'cdk-synth failed in step Synthesize',
        }),
      ]);
    });

    it('opens an ended run once, and one that goes on at every sweep, conditionally', async () => {
      github.repositories.set('acme/shop', [
        deploymentNode(1, 'prod', 0, {
          state: 'FAILURE',
          status: { state: 'FAILURE', logUrl: logUrl(12) },
        }),
      ]);
      github.rest.set(jobsPath, {
        total_count: 1,
        jobs: [job(12, 'deploy', { conclusion: 'failure' })],
      });
      const { sweep } = setUp();
      await sweep([target('acme/shop')]);
      await sweep([target('acme/shop')]);
      expect(github.restRequests('/jobs')).toHaveLength(1);

      github.repositories.set('acme/shop', [
        deploymentNode(2, 'prod', 30, {
          state: 'IN_PROGRESS',
          status: { state: 'IN_PROGRESS', logUrl: logUrl(12) },
        }),
      ]);
      await sweep([target('acme/shop')]);
      await sweep([target('acme/shop')]);
      expect(github.restRequests('/jobs').map(({ status }) => status)).toEqual([
        200, 304, 304,
      ]);
    });

    it('says since when an approval waits and who may give it', async () => {
      github.repositories.set('acme/shop', [
        deploymentNode(1, 'production', 0, {
          state: 'WAITING',
          status: { state: 'WAITING', logUrl: logUrl(12) },
        }),
      ]);
      github.rest.set(jobsPath, {
        total_count: 1,
        jobs: [job(12, 'deploy', { status: 'waiting', conclusion: null })],
      });
      github.rest.set('/repos/acme/shop/actions/runs/77/pending_deployments', [
        {
          environment: { id: 1, name: 'production' },
          wait_timer: 30,
          wait_timer_started_at: minuteOfDay(3),
          current_user_can_approve: false,
          reviewers: [
            {
              type: 'User',
              reviewer: {
                login: 'hubot',
                html_url: 'https://github.com/hubot',
              },
            },
            {
              type: 'Team',
              reviewer: {
                name: 'Cloud tools',
                slug: 'cloud-tools',
                html_url: 'data:text/html,boo',
              },
            },
          ],
        },
      ]);

      const { sweep } = setUp();
      const { observations } = await sweep([target('acme/shop')]);

      expect(deployments(observations)[0].approval).toEqual({
        since: minuteOfDay(3),
        url: `http://${github.host}/acme/shop/actions/runs/77`,
        approvers: [
          { kind: 'user', name: 'hubot', url: 'https://github.com/hubot' },
          { kind: 'team', name: 'Cloud tools', url: undefined },
        ],
        waitTimerMinutes: 30,
      });
    });

    it('shows what is known where jobs may not be read', async () => {
      github.repositories.set('acme/shop', [
        deploymentNode(1, 'prod', 0, {
          state: 'IN_PROGRESS',
          status: { state: 'IN_PROGRESS', logUrl: logUrl(12) },
        }),
      ]);
      github.fault = ({ path }) =>
        path.includes('/jobs') ? { status: 403, body: '{}' } : undefined;

      const { sweep } = setUp();
      const { observations, failures } = await sweep([target('acme/shop')]);

      expect(deployments(observations)[0].status).toBe('in_progress');
      expect(failures).toEqual([
        {
          entityRefs: ['component:default/shop'],
          message: expect.stringMatching(
            /^Jobs of acme\/shop: .*read access to Actions/,
          ),
        },
      ]);
    });

    it('stand in where nobody records deployments', async () => {
      github.repositories.set('acme/worker', []);
      const run = (id: number, fields: Record<string, unknown>) => ({
        id,
        name: 'Deploy',
        path: '.github/workflows/deploy.yml',
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        head_branch: 'main',
        head_sha: COMMIT,
        html_url: `http://${github.host}/acme/worker/actions/runs/${id}`,
        created_at: minuteOfDay(id),
        run_started_at: minuteOfDay(id),
        updated_at: minuteOfDay(id + 2),
        triggering_actor: { login: 'mona' },
        head_commit: {
          message: 'Retry once\n\nDetails',
          author: { name: 'Mona' },
        },
        ...fields,
      });
      const path =
        '/repos/acme/worker/actions/workflows/deploy.yml/runs?branch=';
      const query = '&exclude_pull_requests=true&per_page=30';
      github.rest.set(`${path}main${query}`, {
        workflow_runs: [
          run(1, {}),
          run(2, { event: 'pull_request' }),
          run(3, { path: '.github/workflows/ci.yml' }),
        ],
      });
      github.rest.set(`${path}develop${query}`, {
        workflow_runs: [run(4, { head_branch: 'develop' })],
      });
      for (const id of [1, 4]) {
        github.rest.set(`/repos/acme/worker/actions/runs/${id}/jobs`, {
          total_count: 1,
          jobs: [job(id * 10, 'deploy')],
        });
      }

      const { sweep } = setUp();
      const result = await sweep([
        target('acme/worker', { workflows: ['deploy.yml'] }),
      ]);

      expect(result.failures).toEqual([]);
      expect(deployments(result.observations)).toEqual([
        expect.objectContaining({
          sourceId: 'run:4:dev',
          environment: 'dev',
          inferred: true,
        }),
        expect.objectContaining({
          sourceId: 'run:1:prod',
          environment: 'prod',
          status: 'success',
          runId: '1',
          finishedAt: minuteOfDay(3),
          version: expect.objectContaining({ message: 'Retry once' }),
        }),
      ]);
      expect(steps(result.observations)).toHaveLength(2);
    });
  });
});
