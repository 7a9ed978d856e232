import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import type { StackSummary } from '@callboard/backstage-plugin-environments-node';
import type { Verdict } from '../../shared/Verdict';

/** Whether a stack can be deleted by mistake; asked of production alone. */
export function judgeTerminationProtection(
  stack: Pick<StackSummary, 'stackName' | 'terminationProtection'>,
  tier: EnvironmentTier,
): Verdict | undefined {
  if (tier !== 'production') {
    return undefined;
  }
  return stack.terminationProtection
    ? {
        status: 'healthy',
        summary: `The stack ${stack.stackName} is protected from deletion.`,
      }
    : {
        status: 'warning',
        summary: `The stack ${stack.stackName} can be deleted by a single call.`,
        action: 'Turn on termination protection, in CDK terminationProtection.',
      };
}
