import type { StackSummary } from '@callboard/backstage-plugin-environments-node';
import { factList } from '../../shared/factList';
import { formatInstant } from '../../shared/formatInstant';
import type { Verdict } from '../../shared/Verdict';

/** What the last drift detection of a stack found; undefined where there was none. */
export function judgeStackDrift(
  stack: Pick<StackSummary, 'stackName' | 'drift' | 'driftCheckedAt'>,
): Verdict | undefined {
  const facts = factList({
    'Drift detected':
      stack.driftCheckedAt && formatInstant(stack.driftCheckedAt),
  });
  switch (stack.drift) {
    case 'in_sync':
      return {
        status: 'healthy',
        summary: `What the stack ${stack.stackName} owns is as its template says.`,
        facts,
      };
    case 'drifted':
      return {
        status: 'warning',
        summary: `What the stack ${stack.stackName} owns differs from its template.`,
        action:
          'See what was changed by hand; take it into the template or deploy over it.',
        facts,
      };
    case 'unknown':
      return {
        status: 'unknown',
        summary: `CloudFormation cannot tell whether the stack ${stack.stackName} has drifted.`,
        action: 'Detect drift again.',
        facts,
      };
    default:
      return undefined;
  }
}
