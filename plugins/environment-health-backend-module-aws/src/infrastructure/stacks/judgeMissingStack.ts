import type { StackReference } from '@callboard/backstage-plugin-environments-common';
import type { Verdict } from '../../shared/Verdict';

/** A stack that an annotation names and that does not exist. */
export function judgeMissingStack({
  stackName,
  accountId,
  region,
}: StackReference): Verdict {
  const where = [
    accountId && `in AWS account ${accountId}`,
    region && `in ${region}`,
  ].filter(Boolean);
  return {
    status: 'unhealthy',
    summary: ['There is no stack', stackName, ...where].join(' ').concat('.'),
    action:
      'Deploy it, or correct its name in the annotation callboard.io/cloudformation-stacks.',
  };
}
