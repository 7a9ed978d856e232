import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import { LoopbackGithub } from '../__testUtils__/LoopbackGithub';
import { job, minuteOfDay, target as targetOf } from '../__testUtils__/samples';
import { testSource } from '../__testUtils__/testSource';

describe('GithubDetails', () => {
  let github: LoopbackGithub;

  beforeEach(async () => {
    github = await LoopbackGithub.start();
  });

  afterEach(async () => {
    await github.stop();
  });

  const deployment = (fields: Partial<Deployment> = {}) =>
    ({
      status: 'failure',
      url: `http://${github.host}/acme/shop/actions/runs/77`,
      ...fields,
    } as Deployment);
  const read = (one = deployment()) =>
    testSource(github).source.readDetails(one, {
      target: targetOf('acme/shop', { host: github.host }),
    });

  function failInSynth() {
    github.rest.set('/repos/acme/shop/actions/runs/77/jobs', {
      total_count: 2,
      jobs: [
        job(11, 'lint'),
        job(12, 'cdk-synth', {
          conclusion: 'failure',
          steps: [
            {
              name: 'Synthesize',
              number: 1,
              conclusion: 'failure',
              started_at: minuteOfDay(2),
              completed_at: minuteOfDay(3),
            },
          ],
        }),
      ],
    });
  }

  it('shows the end of the failed job', async () => {
    failInSynth();
    github.rest.set(
      '/repos/acme/shop/actions/jobs/12/logs',
      `${minuteOfDay(2)} Synthesizing\n${minuteOfDay(
        2,
      )} ##[error]No such construct`,
    );
    expect(await read()).toEqual({
      log: {
        job: 'cdk-synth',
        step: 'Synthesize',
        url: 'https://github.com/acme/shop/actions/runs/77/job/12',
        lines: ['Synthesizing', 'Error: No such construct'],
      },
    });
  });

  it('says when the log is no longer kept', async () => {
    failInSynth();
    expect(await read()).toEqual({
      problems: [
        {
          source: 'github',
          message: `${github.host} no longer keeps the log of this deployment`,
        },
      ],
    });
  });

  it('says when GitHub does not answer', async () => {
    github.fault = () => ({ status: 500, body: '{}' });
    expect(await read()).toEqual({
      problems: [
        {
          source: 'github',
          message: expect.stringContaining('answered with an error (500)'),
        },
      ],
    });
  });

  it.each([
    ['succeeded', { status: 'success' as const }],
    ['ran elsewhere', { url: 'https://example.com/acme/shop/actions/runs/77' }],
    ['has no run', { url: undefined }],
  ])('opens nothing of a deployment that %s', async (_, fields) => {
    expect(await read(deployment(fields))).toEqual({});
    expect(github.requests).toEqual([]);
  });
});
