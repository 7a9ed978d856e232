import type { StackState } from '@callboard/backstage-plugin-deployments-common';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';

/**
 * The stacks that an environment has: those that its source listed last, and
 * those seen since. A stack that was listed no more is gone.
 */
export function visibleStacks(
  environment: string,
  stacks: StackRecord[],
  sets: StackSetRecord[],
): StackState[] {
  return stacks
    .filter(stack => {
      const listed = sets.find(
        set => set.environment === environment && set.source === stack.source,
      );
      return (
        stack.environment === environment &&
        (!listed ||
          listed.stackIds.includes(stack.state.stackId) ||
          stack.state.observedAt > listed.observedAt)
      );
    })
    .map(stack => ({ ...stack.state, source: stack.source }))
    .sort((a, b) => (a.stackName < b.stackName ? -1 : 1));
}

/** Stacks that the entity names in an environment and that do not exist. */
export function missingStacks(
  environment: string,
  sets: StackSetRecord[],
): string[] {
  return [
    ...new Set(
      sets
        .filter(set => set.environment === environment)
        .flatMap(set => set.missing),
    ),
  ].sort();
}
