import { answerBy } from '../__testUtils__/answerBy';
import { FakeAwsApi, REFUSALS } from '../__testUtils__/FakeAwsApi';
import { batchOf, stackOf, targetOf } from '../__testUtils__/targets';
import { dashboardsSuite } from './dashboardsSuite';

const LIST = 'monitoring ListDashboards';

describe('dashboardsSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
  });
  afterEach(() => aws.stop());

  const target = targetOf([
    stackOf({
      resources: [
        ['Board', 'AWS::CloudWatch::Dashboard', 'operations'],
        ['Other', 'AWS::CloudWatch::Dashboard', 'business'],
      ],
    }),
  ]);
  const run = async (targets = [target]) =>
    (await dashboardsSuite(aws).run(batchOf(targets))).findings;

  it('links those that are there, and misses those that are gone', async () => {
    answerBy(aws, {
      [LIST]: ({ input }: { input: Record<string, unknown> }) =>
        input.NextToken
          ? { DashboardEntries: [{ DashboardName: 'operations' }] }
          : { DashboardEntries: [{ DashboardName: 'x' }], NextToken: 'more' },
    });
    expect(await run()).toMatchObject([
      {
        subject: 'operations',
        status: 'healthy',
        links: [
          {
            kind: 'dashboard',
            url: 'https://console.example/111111111111/cloudwatch/home?region=us-west-2#dashboards/dashboard/operations',
          },
        ],
      },
      { subject: 'business', status: 'warning', action: expect.any(String) },
    ]);
  });

  it('asks nothing where no stack has a dashboard', async () => {
    expect(await run([targetOf([stackOf()])])).toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it.each([
    [
      REFUSALS.denied('cloudwatch:ListDashboards'),
      /does not allow cloudwatch:ListDashboards/,
    ],
    [REFUSALS.throttled(), /is throttling our calls/],
  ])('says why nothing can be known', async (refusal, message) => {
    answerBy(aws, { [LIST]: refusal });
    await expect(run()).rejects.toThrow(message);
  });
});
