import examples from '@octokit/webhooks-examples';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { LoopbackGithub } from '../__testUtils__/LoopbackGithub';
import {
  COMMIT,
  deploymentNode,
  environment,
  job,
  minuteOfDay,
  target as targetOf,
} from '../__testUtils__/samples';
import { testSource } from '../__testUtils__/testSource';

jest.setTimeout(30_000);

/** GitHub's own examples of a delivery. */
function samplesOf(event: string): any[] {
  const found = (examples as any[]).find(({ name }) => name === event);
  return structuredClone(found.examples);
}

const EVENTS = [
  'deployment',
  'deployment_status',
  'deployment_review',
  'workflow_job',
  'workflow_run',
];

describe('GithubEvents', () => {
  let github: LoopbackGithub;
  let target: EntityEnvironments;

  beforeEach(async () => {
    github = await LoopbackGithub.start();
    target = targetOf('acme/shop', { host: github.host });
  });

  afterEach(async () => {
    await github.stop();
  });

  const repository = () => ({
    name: 'shop',
    html_url: `http://${github.host}/acme/shop`,
    owner: { login: 'acme' },
  });
  const deployment = (fields = {}) => ({
    id: 41,
    sha: COMMIT,
    ref: 'main',
    environment: 'production',
    description: null,
    payload: {},
    creator: { login: 'github-actions[bot]' },
    created_at: minuteOfDay(1),
    updated_at: minuteOfDay(1),
    ...fields,
  });
  const status = (state: string, fields = {}) => ({
    action: 'created',
    repository: repository(),
    deployment: deployment({ updated_at: minuteOfDay(2) }),
    deployment_status: {
      state,
      description: '',
      environment: 'production',
      target_url: '',
      log_url: `http://${github.host}/acme/shop/actions/runs/77/job/12`,
      environment_url: 'https://shop.example.com',
      created_at: minuteOfDay(2),
      updated_at: minuteOfDay(2),
      ...fields,
    },
  });

  describe.each(EVENTS)('%s, as GitHub itself shows it', event => {
    it('is read and bound to the entities of its repository', async () => {
      for (const sample of samplesOf(event)) {
        const { deliver, logger } = testSource(github);
        const { html_url, owner, name } = sample.repository;
        const own = targetOf(`${owner.login}/${name}`, {
          host: new URL(html_url).host,
        });
        await deliver(`github.${event}`, sample, [own]);
        expect(logger.warn).not.toHaveBeenCalledWith(
          expect.stringContaining('Skipped'),
        );
      }
    });
  });

  it('keeps what a deployment to an environment of no one says of itself', async () => {
    const [, sample] = samplesOf('deployment_status');
    const { owner, name } = sample.repository;
    const { deliver } = testSource(github);
    expect(
      await deliver('github.deployment_status', sample, [
        targetOf(`${owner.login}/${name}`),
      ]),
    ).toEqual([
      expect.objectContaining({
        sourceId: '145988746',
        environment: undefined,
        sourceEnvironment: 'github-pages',
        status: 'in_progress',
        runId: '289782451',
        startedAt: '2022-01-03T01:28:40.000Z',
      }),
    ]);
  });

  it('tells a success without asking anybody', async () => {
    const { deliver } = testSource(github);
    const [observation] = await deliver(
      'github.deployment_status',
      status('success'),
      [target],
    );
    expect(observation).toMatchObject({
      sourceId: '41',
      environment: 'prod',
      status: 'success',
      finishedAt: minuteOfDay(2),
      updatedAt: minuteOfDay(2),
      runId: '77',
      url: `http://${github.host}/acme/shop/actions/runs/77`,
      environmentUrl: 'https://shop.example.com',
      creator: { login: 'github-actions' },
      approval: null,
      failure: null,
    });
    expect(github.requests).toEqual([]);
  });

  it('names a state that it does not know', async () => {
    const { deliver } = testSource(github);
    expect(
      await deliver('github.deployment_status', status('paused'), [target]),
    ).toEqual([
      expect.objectContaining({ status: 'unmapped', statusName: 'paused' }),
    ]);
  });

  it('reads who may approve after it has told that something waits', async () => {
    github.repositories.set('acme/shop', [
      deploymentNode(41, 'production', 1, {
        state: 'WAITING',
        status: {
          state: 'WAITING',
          logUrl: `http://${github.host}/acme/shop/actions/runs/77/job/12`,
        },
      }),
    ]);
    const runs = '/repos/acme/shop/actions/runs/77';
    github.rest.set(`${runs}/jobs`, { total_count: 0, jobs: [] });
    github.rest.set(`${runs}/pending_deployments`, [
      {
        environment: { name: 'Production' },
        reviewers: [{ type: 'User', reviewer: { login: 'hubot' } }],
      },
    ]);
    const { deliver, observations } = testSource(github);

    expect(
      await deliver('github.deployment_status', status('waiting'), [target]),
    ).toEqual([
      expect.objectContaining({
        status: 'waiting',
        approval: expect.objectContaining({
          since: minuteOfDay(2),
          approvers: [],
        }),
      }),
    ]);
    await until(() =>
      observations.some(
        one =>
          one.kind === 'deployment' &&
          one.approval?.approvers[0]?.name === 'hubot',
      ),
    );
  });

  it('does not ask about a preview', async () => {
    const { deliver } = testSource(github);
    await deliver(
      'github.deployment',
      {
        action: 'created',
        repository: repository(),
        deployment: deployment({ environment: 'Preview' }),
      },
      [target],
    );
    expect(github.requests).toEqual([]);
  });

  it('tells a gate of a deployment, and none of a proposal', async () => {
    const { deliver } = testSource(github);
    const delivery = (branch: string) => ({
      action: 'completed',
      repository: repository(),
      workflow_job: {
        ...job(12, 'cdk-synth', { conclusion: 'failure' }),
        head_branch: branch,
      },
    });
    expect(
      await deliver('github.workflow_job', delivery('main'), [target]),
    ).toEqual([
      {
        kind: 'steps',
        entityRef: target.entityRef,
        runId: '77',
        steps: [
          expect.objectContaining({
            id: 'job:cdk-synth',
            status: 'failure',
            cause: 'cdk-synth failed',
          }),
        ],
      },
    ]);
    expect(
      await deliver('github.workflow_job', delivery('feature'), [target]),
    ).toEqual([]);
  });

  it('takes a job that waits for the deployment that waits', async () => {
    const { deliver } = testSource(github);
    const observations = await deliver(
      'github.workflow_job',
      {
        action: 'waiting',
        repository: repository(),
        deployment: deployment(),
        workflow_job: {
          ...job(12, 'deploy', { status: 'waiting', conclusion: null }),
          head_branch: 'main',
        },
      },
      [target],
    );
    expect(observations).toEqual([
      expect.objectContaining({ kind: 'steps' }),
      expect.objectContaining({
        kind: 'deployment',
        sourceId: '41',
        status: 'waiting',
        runId: '77',
      }),
    ]);
  });

  it.each([
    ['approved', 'success', 'Approved by hubot', undefined],
    [
      'rejected',
      'failure',
      'Rejected by hubot',
      'Approval for production was refused by hubot: Not today.',
    ],
  ])('tells who %s', async (action, expected, title, cause) => {
    const { deliver } = testSource(github);
    const observations = await deliver(
      'github.deployment_review',
      {
        action,
        repository: repository(),
        since: minuteOfDay(4),
        approver: { login: 'hubot' },
        comment: 'Not today.',
        workflow_run: { id: 77, html_url: 'https://example.com/77' },
        workflow_job_runs: [{ environment: 'production' }],
      },
      [target],
    );
    expect(observations[0]).toMatchObject({
      kind: 'steps',
      runId: '77',
      steps: [
        {
          id: 'approval:production',
          kind: 'approval',
          status: expected,
          title,
          cause,
          sourceEnvironment: 'production',
        },
      ],
    });
  });

  it('lets a run stand in only for entities that record no deployments', async () => {
    const { deliver, sweep } = testSource(github);
    const delivery = {
      action: 'completed',
      repository: repository(),
      workflow: { path: '.github/workflows/deploy.yml' },
      workflow_run: {
        id: 90,
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        head_branch: 'main',
        head_sha: COMMIT,
        created_at: minuteOfDay(1),
        updated_at: minuteOfDay(5),
      },
    };
    expect(await deliver('github.workflow_run', delivery, [target])).toEqual(
      [],
    );

    github.repositories.set('acme/shop', []);
    github.rest.set('/repos/acme/shop/actions/runs', { workflow_runs: [] });
    await sweep([target]);
    expect(await deliver('github.workflow_run', delivery, [target])).toEqual([
      expect.objectContaining({
        sourceId: 'run:90:prod',
        inferred: true,
        status: 'success',
        finishedAt: minuteOfDay(5),
      }),
    ]);
  });

  it('tells the host of a delivery apart', async () => {
    const { deliver } = testSource(github);
    const elsewhere = targetOf('acme/shop', { host: 'ghe.example.com' });
    expect(
      await deliver('github.deployment_status', status('success'), [elsewhere]),
    ).toEqual([]);
  });

  it('gives each service of a repository what is its own', async () => {
    const { deliver } = testSource(github);
    const web = targetOf('acme/shop', {
      host: github.host,
      entityRef: 'component:default/web',
      environments: [environment('prod', { github: ['web-production'] })],
    });
    const observations = await deliver(
      'github.deployment_status',
      status('success'),
      [target, web],
    );
    expect(observations.map(({ entityRef }) => entityRef)).toEqual([
      target.entityRef,
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'boo'],
    ['no repository', { action: 'created' }],
    ['a repository without an address', { repository: { name: 'shop' } }],
  ])('skips a delivery of %s, and says which', async (_, payload) => {
    const { deliver, logger } = testSource(github);
    for (const event of EVENTS) {
      expect(await deliver(`github.${event}`, payload, [target])).toEqual([]);
    }
    expect(logger.warn).toHaveBeenCalledTimes(EVENTS.length);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/^Skipped delivery delivery-1 of github\./),
    );
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  expect(condition()).toBe(true);
}
