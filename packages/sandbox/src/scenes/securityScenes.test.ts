import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

describe('scenes of security and cost', () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startTestSandbox();
  });
  afterEach(() => sandbox.stop());

  const play = async (name: string, parameters: object) =>
    (await sandbox.control('POST', `/scenes/${name}`, parameters)).json();

  it.each([
    [
      'certificate-expires',
      { service: 'ec2-manager-web' },
      {
        certificate: expect.stringContaining(
          'arn:aws:acm:us-east-1:333333333333:certificate/',
        ),
      },
    ],
    [
      'certificate-expires',
      { service: 'static-site', environment: 'staging' },
      {
        certificate: expect.stringContaining(
          'arn:aws:acm:us-east-1:222222222222:certificate/',
        ),
      },
    ],
    [
      'bucket-opened',
      { service: 'static-site' },
      { resources: ['static-site-prod-333333333333'] },
    ],
    [
      'bucket-closed',
      { service: 'static-site' },
      { resources: ['static-site-prod-333333333333'] },
    ],
    [
      'backup-stops',
      { service: 'ec2-manager-infrastructure' },
      {
        resources: [
          'ec2-manager-data-prod-instances',
          'ec2-manager-data-prod-sessions',
        ],
      },
    ],
    [
      'tag-removed',
      { service: 'ec2-manager-api', resource: 'ApiFunction' },
      { resources: ['ec2-manager-api-prod-handler'] },
    ],
    [
      'budget-exceeded',
      { service: 'ec2-manager-api' },
      { budget: 'ec2-manager-api', limit: expect.any(Number) },
    ],
    [
      'cost-anomaly',
      { service: 'ec2-manager-api' },
      { stackName: 'ec2-manager-api-prod', impact: 80 },
    ],
  ])('plays %s', async (name, parameters, outcome: object) => {
    await expect(play(name, parameters)).resolves.toEqual(outcome);
  });

  it('says what is missing for one', async () => {
    await expect(
      play('backup-stops', { service: 'static-site' }),
    ).resolves.toEqual({
      error: expect.stringMatching(/static-site has no Table/),
    });
  });
});
