import type {
  HealthCheckSuite,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';
import { cloudformationStackPath } from '@callboard/backstage-plugin-environments-node';
import type { AwsCheckServices } from '../AwsCheckServices';
import { explainAt } from '../shared/explainAt';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import { readEach } from '../shared/readEach';
import { subjectIn } from '../shared/subjectIn';
import { unanswered } from '../shared/Verdict';
import { judgeRetention, STATEFUL_TYPES } from './judgeRetention';
import type { TemplateResource } from './parseTemplate';
import { TemplateReader } from './TemplateReader';

const CHECK = 'aws.retention';

/**
 * What the templates of production say of data. One `GetTemplate` a stack that holds
 * data and was updated; what it says is remembered until the next update.
 */
export function templateSuite(services: AwsCheckServices): HealthCheckSuite {
  const { clients } = services;
  const reader = new TemplateReader(services);
  return {
    id: 'aws.templates',
    needs: 'stack',
    schedule: { frequency: { minutes: 30 }, timeout: { minutes: 10 } },
    checks: [
      {
        id: CHECK,
        category: 'security',
        title: 'Retention of data',
        description:
          'Whether tables, buckets, databases, user pools and keys of production outlive their stack; it is a warning where one does not.',
      },
    ],
    async run(batch) {
      const stacks = batch.targets.flatMap(target =>
        target.environment.tier === 'production'
          ? target.stacks
              .filter(({ resources }) =>
                resources.some(({ type }) => STATEFUL_TYPES.includes(type)),
              )
              .map(stack => ({ target, stack }))
          : [],
      );
      if (stacks.length === 0) {
        return { findings: [] };
      }
      const { signal } = batch;
      const byId = new Map(stacks.map(({ stack }) => [stack.stackId, stack]));
      const readings = await readEach(
        byId.keys(),
        stackId => reader.read(byId.get(stackId)!, signal),
        { explain: explainAt(placeOf(batch)), signal, concurrency: 4 },
      );
      return {
        findings: stacks.flatMap(({ target, stack }) => {
          const reading = readings.get(stack.stackId)!;
          const verdict = reading.ok
            ? judgeRetention(existing(reading.value, stack))
            : unanswered(reading.message);
          return verdict
            ? findingOf(CHECK, target, {
                subject: subjectIn(target, stack, stack.stackName),
                ...verdict,
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
              })
            : [];
        }),
      };
    },
  };
}

/** Conditions of a template may leave some of it out. */
function existing(
  declared: Record<string, TemplateResource>,
  { resources }: TargetStack,
): Record<string, TemplateResource> {
  return Object.fromEntries(
    resources.flatMap(({ logicalId }) =>
      declared[logicalId] ? [[logicalId, declared[logicalId]]] : [],
    ),
  );
}
