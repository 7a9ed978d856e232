import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import {
  cloudformationStackPath,
  type AwsClientsService,
} from '@callboard/backstage-plugin-environments-node';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import { subjectIn } from '../shared/subjectIn';
import { judgeTags } from './judgeTags';
import { listTaggedResources } from './listTaggedResources';

const CHECK = 'aws.required-tags';

/** Tags that everything must carry; read of all stacks of a place together. */
export function tagSuite(
  { clients }: { clients: AwsClientsService },
  { requiredTags }: { requiredTags: string[] },
): HealthCheckSuite {
  return {
    id: 'aws.tags',
    needs: 'stack',
    schedule: { frequency: { hours: 6 }, timeout: { minutes: 10 } },
    checks: [
      {
        id: CHECK,
        category: 'security',
        title: 'Required tags',
        description: `Whether what stacks own carries ${
          requiredTags.join(', ') || 'the required tags'
        }; it is a warning where something does not.`,
      },
    ],
    async run(batch) {
      const stacks = batch.targets.flatMap(target =>
        target.stacks.map(stack => ({ target, stack })),
      );
      if (stacks.length === 0 || requiredTags.length === 0) {
        return { findings: [] };
      }
      const resources = await listTaggedResources(
        clients,
        placeOf(batch),
        stacks.map(({ stack }) => stack.stackName),
        batch.signal,
      );
      return {
        findings: stacks.map(({ target, stack }) =>
          findingOf(CHECK, target, {
            subject: subjectIn(target, stack, stack.stackName),
            ...judgeTags(
              stack,
              resources.get(stack.stackName) ?? [],
              requiredTags,
            ),
            links: [
              {
                kind: 'console',
                title: `Open ${stack.stackName} in CloudFormation`,
                url: clients.consoleUrl(
                  stack,
                  cloudformationStackPath(stack, 'resources'),
                ),
              },
            ],
          }),
        ),
      };
    },
  };
}
