import type { KeptEnvironment } from '../board/KeptBoard';
import type { Attention } from './Attention';

/** What needs somebody because of stacks. */
export function stackAttention({
  environment,
  attempt,
  stacks,
}: KeptEnvironment): Attention[] {
  return stacks.flatMap((stack): Attention[] => {
    if (/FAILED|ROLLBACK/.test(stack.status)) {
      // The attempt that it failed has said so already.
      if (stack.cause && stack.cause.summary === attempt?.failure?.summary) {
        return [];
      }
      const why = stack.cause ? `: ${stack.cause.summary}` : '';
      return [
        {
          reason: 'stack-failed',
          environment: environment.name,
          sentence: `Stack ${stack.stackName} in ${environment.name} is in ${stack.status}${why}`,
          since: stack.cause?.at ?? stack.updatedAt,
        },
      ];
    }
    return stack.drift === 'drifted'
      ? [
          {
            reason: 'stack-drifted',
            environment: environment.name,
            sentence: `Stack ${stack.stackName} in ${environment.name} differs from its template`,
            since: stack.driftCheckedAt ?? stack.updatedAt,
          },
        ]
      : [];
  });
}
