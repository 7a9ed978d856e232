import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import { judgeDistribution } from './judgeDistribution';

describe('judgeDistribution', () => {
  it.each([
    [{ Status: 'Deployed', Enabled: true }, 'healthy', /is deployed/],
    [{ Status: 'InProgress', Enabled: true }, 'deploying', /on its way/],
    [{ Status: 'Deployed', Enabled: false }, 'warning', /turned off/],
    [{ Status: 'InProgress', Enabled: false }, 'warning', /turned off/],
    [{ Status: 'Halted', Enabled: true }, 'unknown', /Halted/],
    [undefined, 'unhealthy', /does not exist/],
  ])('of %j is %s', (distribution, status, summary) => {
    expect(
      judgeDistribution(distribution as DistributionSummary | undefined),
    ).toMatchObject({ status, summary: expect.stringMatching(summary) });
  });
});
