import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { judgeResources } from '../shared/judgeResources';
import { placeOf } from '../shared/placeOf';
import type { Reading } from '../shared/readEach';
import { resourcesOfType } from '../shared/resourcesOfType';
import { judgeDistribution } from './judgeDistribution';
import { listDistributions } from './listDistributions';

/** CloudFormation's name for what CloudFront serves. */
export const DISTRIBUTION = 'AWS::CloudFront::Distribution';

const CHECK = 'aws.distribution';

/** CloudFront distributions; one listing an account. */
export function distributionSuite({
  clients,
}: {
  clients: AwsClientsService;
}): HealthCheckSuite {
  return {
    id: 'aws.cloudfront',
    needs: 'stack',
    groupBy: 'account',
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 4 } },
    checks: [
      {
        id: CHECK,
        category: 'infrastructure',
        title: 'CloudFront distributions',
        description:
          'Whether each distribution is deployed; one that is turned off is a warning, one that is gone unhealthy.',
      },
    ],
    async run(batch) {
      const distributions = resourcesOfType(batch, DISTRIBUTION);
      if (distributions.length === 0) {
        return { findings: [] };
      }
      const place = placeOf(batch);
      const listed = await listDistributions(clients, place, batch.signal);
      const readings = new Map(
        distributions.map(
          ({
            physicalId,
          }): [string, Reading<DistributionSummary | undefined>] => [
            physicalId,
            { ok: true, value: listed.get(physicalId) },
          ],
        ),
      );
      return {
        findings: judgeResources(distributions, readings, {
          check: { id: CHECK, judge: judgeDistribution },
          linkOf: ({ physicalId }) => ({
            kind: 'console',
            title: `Open ${physicalId} in CloudFront`,
            url: clients.consoleUrl(
              place,
              `/cloudfront/v4/home?region=${place.region}#/distributions/${physicalId}`,
            ),
          }),
        }),
      };
    },
  };
}
