import type {
  HealthBatch,
  HealthCheckSuite,
  HealthSuiteFinding,
  HealthTarget,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';
import {
  cloudformationStackPath,
  type AwsClientsService,
} from '@callboard/backstage-plugin-environments-node';
import { findingOf } from '../../shared/findingOf';
import { unanswered, type Verdict } from '../../shared/Verdict';
import { subjectIn } from '../../shared/subjectIn';
import { judgeMissingStack } from './judgeMissingStack';
import { judgeStackDrift } from './judgeStackDrift';
import { judgeStackState } from './judgeStackState';
import { judgeTerminationProtection } from './judgeTerminationProtection';

type Tab = Parameters<typeof cloudformationStackPath>[1];

interface StackCheck {
  id: string;
  tab?: Tab;
  judge(stack: TargetStack, target: HealthTarget): Verdict | undefined;
}

const STATE = 'aws.stack-state';

const CHECKS: StackCheck[] = [
  { id: STATE, tab: 'events', judge: judgeStackState },
  { id: 'aws.stack-drift', tab: 'drifts', judge: judgeStackDrift },
  {
    id: 'aws.termination-protection',
    judge: (stack, { environment }) =>
      judgeTerminationProtection(stack, environment.tier),
  },
];

/** Judges the stacks themselves, by what was listed of them already: it calls nobody. */
export function stacksSuite({
  clients,
}: {
  clients: Pick<AwsClientsService, 'consoleUrl'>;
}): HealthCheckSuite {
  return {
    id: 'aws.stacks',
    needs: 'stack',
    schedule: { frequency: { minutes: 2 }, timeout: { minutes: 1 } },
    checks: [
      {
        id: STATE,
        category: 'infrastructure',
        title: 'CloudFormation stacks',
        description:
          'The state of each stack: rolled back is a warning, failed or missing is unhealthy.',
      },
      {
        id: 'aws.stack-drift',
        category: 'infrastructure',
        title: 'Drift',
        description:
          'What the last drift detection found; a stack that was never looked at is left out.',
      },
      {
        id: 'aws.termination-protection',
        category: 'security',
        title: 'Termination protection',
        description: 'Stacks of production must be protected from deletion.',
      },
    ],
    async run(batch) {
      return {
        findings: batch.targets.flatMap(target => [
          ...target.stacks.flatMap(stack =>
            judgeStack(stack, target, batch, clients),
          ),
          ...judgeMissing(target, batch),
          ...judgeUnseen(target, batch),
        ]),
      };
    },
  };
}

function judgeStack(
  stack: TargetStack,
  target: HealthTarget,
  { inventoryProblem }: HealthBatch,
  clients: Pick<AwsClientsService, 'consoleUrl'>,
): HealthSuiteFinding[] {
  return CHECKS.flatMap(({ id, tab, judge }) => {
    const verdict = judge(stack, target);
    if (!verdict) {
      return [];
    }
    return findingOf(id, target, {
      subject: subjectIn(target, stack, stack.stackName),
      ...(inventoryProblem ? unanswered(inventoryProblem.message) : verdict),
      links: [
        {
          kind: 'console',
          title: `Open ${stack.stackName} in CloudFormation`,
          url: clients.consoleUrl(stack, cloudformationStackPath(stack, tab)),
        },
      ],
    });
  });
}

function judgeMissing(
  target: HealthTarget,
  { inventoryProblem }: HealthBatch,
): HealthSuiteFinding[] {
  return target.missingStacks.map(reference =>
    findingOf(STATE, target, {
      subject: subjectIn(target, reference, reference.stackName),
      ...(inventoryProblem
        ? unanswered(inventoryProblem.message)
        : judgeMissingStack(reference)),
    }),
  );
}

/** Where nothing was ever listed, the environment itself says that nothing is known. */
function judgeUnseen(
  target: HealthTarget,
  { inventoryProblem }: HealthBatch,
): HealthSuiteFinding[] {
  const known = target.stacks.length + target.missingStacks.length;
  return inventoryProblem && known === 0
    ? [findingOf(STATE, target, unanswered(inventoryProblem.message))]
    : [];
}
