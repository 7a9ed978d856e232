import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import { factList } from '../shared/factList';
import { unmapped, type Verdict } from '../shared/Verdict';

/** @param distribution - undefined where the account has none of that id */
export function judgeDistribution(
  distribution: DistributionSummary | undefined,
): Verdict {
  if (!distribution) {
    return {
      status: 'unhealthy',
      summary: 'The distribution does not exist, though its stack owns it.',
      action: 'Detect drift of its stack and deploy it again.',
    };
  }
  const { Status, Enabled, Aliases, DomainName } = distribution;
  return {
    ...judgeState(Status, Enabled ?? true),
    facts: factList({
      State: Status,
      Domains: Aliases?.Items?.join(', '),
      'CloudFront domain': DomainName,
    }),
  };
}

function judgeState(status: string | undefined, isEnabled: boolean): Verdict {
  if (!isEnabled) {
    return {
      status: 'warning',
      summary: 'The distribution is turned off and serves nothing.',
      action: 'Turn it on, or delete it if nobody needs it.',
    };
  }
  switch (status) {
    case 'Deployed':
      return {
        status: 'healthy',
        summary: 'The distribution is deployed to all edge locations.',
      };
    case 'InProgress':
      return {
        status: 'deploying',
        summary: 'A change of the distribution is on its way to the edge.',
      };
    default:
      return unmapped('The distribution', status);
  }
}
