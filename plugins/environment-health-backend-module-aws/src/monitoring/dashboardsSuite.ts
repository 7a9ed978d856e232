import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import { resourcesOfType } from '../shared/resourcesOfType';
import { listDashboards } from './dashboards/listDashboards';

const CHECK = 'aws.dashboards';

/** CloudWatch dashboards that stacks own; one pagination of `ListDashboards` an account. */
export function dashboardsSuite({
  clients,
}: {
  clients: AwsClientsService;
}): HealthCheckSuite {
  return {
    id: CHECK,
    needs: 'stack',
    groupBy: 'account',
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
    checks: [
      {
        id: CHECK,
        category: 'monitoring',
        title: 'Dashboards',
        description:
          'Whether each dashboard that a stack made is still there; one that is gone is a warning.',
      },
    ],
    async run(batch) {
      const dashboards = resourcesOfType(batch, 'AWS::CloudWatch::Dashboard');
      if (dashboards.length === 0) {
        return { findings: [] };
      }
      const place = placeOf(batch);
      const names = await listDashboards(clients, place, batch.signal);
      return {
        findings: dashboards.map(({ target, stack, physicalId: name }) =>
          findingOf(
            CHECK,
            target,
            names.has(name)
              ? {
                  subject: name,
                  status: 'healthy',
                  summary: 'The dashboard is there.',
                  links: [
                    {
                      kind: 'dashboard',
                      title: `Open ${name} in CloudWatch`,
                      url: clients.consoleUrl(
                        stack,
                        `/cloudwatch/home?region=${
                          stack.region
                        }#dashboards/dashboard/${encodeURIComponent(name)}`,
                      ),
                    },
                  ],
                }
              : {
                  subject: name,
                  status: 'warning',
                  summary: `The stack ${stack.stackName} made this dashboard, and it is gone.`,
                  action:
                    'Update the stack so that it makes the dashboard again.',
                },
          ),
        ),
      };
    },
  };
}
